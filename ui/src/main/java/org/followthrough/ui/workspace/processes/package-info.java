/** The process as a whole: where commitments pile up, models and their versions, and work of the engine that is stuck. */
@NullMarked
package org.followthrough.ui.workspace.processes;

import org.jspecify.annotations.NullMarked;

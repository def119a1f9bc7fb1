/** Planning and opening reporting cycles. */
@NullMarked
package org.followthrough.ui.workspace.cycles;

import org.jspecify.annotations.NullMarked;

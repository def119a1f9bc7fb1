/** Reports of organisations beside those of addressees: handing in, correcting, withdrawing, reading. */
@NullMarked
package org.followthrough.ui.workspace.alternatives;

import org.jspecify.annotations.NullMarked;

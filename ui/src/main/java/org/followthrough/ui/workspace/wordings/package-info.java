/** Public texts in which typing errors are corrected in the open. */
@NullMarked
package org.followthrough.ui.workspace.wordings;

import org.jspecify.annotations.NullMarked;

/** Giving a position, and clearing it. */
@NullMarked
package org.followthrough.ui.workspace.positions;

import org.jspecify.annotations.NullMarked;

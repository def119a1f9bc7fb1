/** Editions and their programmes: meetings, days, roundtables, sessions and background papers. */
@NullMarked
package org.followthrough.ui.workspace.editions;

import org.jspecify.annotations.NullMarked;

/** Holidays by which working days are counted. */
@NullMarked
package org.followthrough.ui.workspace.calendars;

import org.jspecify.annotations.NullMarked;

/** What a commitment is measured by: entered in the plan and while a report is written. */
@NullMarked
package org.followthrough.ui.workspace.indicators;

import org.jspecify.annotations.NullMarked;

/** What a party has done, entered once and cited by its reports. */
@NullMarked
package org.followthrough.ui.workspace.actions;

import org.jspecify.annotations.NullMarked;

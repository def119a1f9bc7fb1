/** Everybody's own settings, and the ladder of escalation with its reminders for organisers. */
@NullMarked
package org.followthrough.ui.workspace.settings;

import org.jspecify.annotations.NullMarked;

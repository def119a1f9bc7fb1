/** The roster of reviewers for organisers, and a reviewer's own terms: absences, panels at once, conflicts of interest. */
@NullMarked
package org.followthrough.ui.workspace.roster;

import org.jspecify.annotations.NullMarked;

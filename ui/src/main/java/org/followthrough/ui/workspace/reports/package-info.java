/** Writing, contributing to and clearing a progress report. */
@NullMarked
package org.followthrough.ui.workspace.reports;

import org.jspecify.annotations.NullMarked;

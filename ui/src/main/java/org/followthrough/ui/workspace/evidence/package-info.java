/** Adding evidence to a commitment, and reading it. */
@NullMarked
package org.followthrough.ui.workspace.evidence;

import org.jspecify.annotations.NullMarked;

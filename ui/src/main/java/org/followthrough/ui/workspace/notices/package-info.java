/** What somebody was told, and what went out by mail. */
@NullMarked
package org.followthrough.ui.workspace.notices;

import org.jspecify.annotations.NullMarked;

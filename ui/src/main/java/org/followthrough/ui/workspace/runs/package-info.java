/** What somebody has had done to many: how far it is, what became of each, and what is left to do. */
@NullMarked
package org.followthrough.ui.workspace.runs;

import org.jspecify.annotations.NullMarked;

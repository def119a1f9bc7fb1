/** What all views of the workspace use: words, the signed-in person, refusals, and the parts of a page. */
@NullMarked
package org.followthrough.ui.workspace.shared;

import org.jspecify.annotations.NullMarked;

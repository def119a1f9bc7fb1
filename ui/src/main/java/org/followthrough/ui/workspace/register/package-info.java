/** Import of source documents, and the desk at which curators decide their candidates. */
@NullMarked
package org.followthrough.ui.workspace.register;

import org.jspecify.annotations.NullMarked;

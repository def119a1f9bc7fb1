/** The workspace for those who are signed in: who may come in, and the page around its views. */
@NullMarked
package org.followthrough.ui.workspace;

import org.jspecify.annotations.NullMarked;

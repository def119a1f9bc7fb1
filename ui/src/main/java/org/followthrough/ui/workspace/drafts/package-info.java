/** Forms that keep themselves while somebody writes. */
@NullMarked
package org.followthrough.ui.workspace.drafts;

import org.jspecify.annotations.NullMarked;

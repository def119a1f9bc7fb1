/** The frame around every view: drawer, breadcrumbs, the account's menu, and what is shown when a page cannot be. */
@NullMarked
package org.followthrough.ui.workspace.frame;

import org.jspecify.annotations.NullMarked;

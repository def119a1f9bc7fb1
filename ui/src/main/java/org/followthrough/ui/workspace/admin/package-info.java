/** Accounts and their roles. */
@NullMarked
package org.followthrough.ui.workspace.admin;

import org.jspecify.annotations.NullMarked;

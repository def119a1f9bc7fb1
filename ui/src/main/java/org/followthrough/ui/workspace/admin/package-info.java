/** Accounts and their roles, and the vocabularies. */
@NullMarked
package org.followthrough.ui.workspace.admin;

import org.jspecify.annotations.NullMarked;

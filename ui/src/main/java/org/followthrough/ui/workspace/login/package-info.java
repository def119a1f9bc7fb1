/** Signing in with a password. */
@NullMarked
package org.followthrough.ui.workspace.login;

import org.jspecify.annotations.NullMarked;

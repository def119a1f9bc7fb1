/** Accounts, roles, tokens, and the one policy that says who may do what to which object. */
@NullMarked
package org.followthrough.identity;

import org.jspecify.annotations.NullMarked;

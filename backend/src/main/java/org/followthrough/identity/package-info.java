/** Accounts, roles, tokens, and the one policy that says who may do what to which object. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "parties"})
package org.followthrough.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

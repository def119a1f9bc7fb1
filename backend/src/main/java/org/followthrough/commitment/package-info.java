/** A recommendation that one addressee has been given: position, plan, milestones, standing. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "register", "forum", "forum :: calendars", "parties", "identity"})
package org.followthrough.commitment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

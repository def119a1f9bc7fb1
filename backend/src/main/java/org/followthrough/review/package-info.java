/** Panels, blind ratings, right of reply, assessment. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "reporting", "commitment", "commitment :: joint", "evidence", "register", "register :: treaties", "forum", "forum :: calendars", "parties", "identity"})
package org.followthrough.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

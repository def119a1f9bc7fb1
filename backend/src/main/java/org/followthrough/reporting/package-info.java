/** Reporting cycles and progress reports. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "commitment", "commitment :: sideways", "commitment :: joint", "evidence", "register", "forum", "forum :: calendars", "parties", "identity"})
package org.followthrough.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

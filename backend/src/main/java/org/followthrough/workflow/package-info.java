/** The only package that knows the engine: events move tokens, process steps call services, user tasks become work items. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "bulk", "processes", "review", "review :: replies", "reporting", "reporting :: contributions", "reporting :: institutions", "commitment", "commitment :: joint", "commitment :: sideways", "evidence", "register", "forum", "forum :: calendars", "parties", "identity"})
package org.followthrough.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

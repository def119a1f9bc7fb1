/** Files and addresses that support a statement: stored once by hash, never changed, public only with what cites them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "commitment", "parties", "forum", "forum :: calendars"})
package org.followthrough.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

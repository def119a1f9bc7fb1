/** Who did what when: one entry per change in the transaction of the change, chained right after commit. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity"})
package org.followthrough.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

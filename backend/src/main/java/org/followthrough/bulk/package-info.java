/** One thing done to each of many: in the background, each in its own transaction, with progress and what became of each. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity"})
package org.followthrough.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

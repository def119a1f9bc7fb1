/** What people do to many commitments at once: each by the ordinary service, under the ordinary policy, in its own transaction. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "bulk", "identity", "commitment", "commitment :: sideways", "forum", "register", "reporting",
        "notification"})
package org.followthrough.acts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

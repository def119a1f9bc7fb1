/** Forums, their editions and meetings, and the formality profile under which an edition is followed up. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity"})
package org.followthrough.forum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

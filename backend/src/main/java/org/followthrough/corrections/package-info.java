/** Typing errors in public texts, corrected by administrators in the open (method, section 3; decision 0046). */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "commitment", "reporting", "review"})
package org.followthrough.corrections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The few words every feature needs; it stays small. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package org.followthrough.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Governments, institutions, organisations, sectors and regions: who can be asked and who may review. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.followthrough.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

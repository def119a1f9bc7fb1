/** Recommendations: verbatim, locator, vocabulary, quality, lineage, search. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "forum", "parties", "identity", "vocabulary"})
package org.followthrough.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

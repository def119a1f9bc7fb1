/** Vocabularies with effective dates: themes, objectives, principles, targets, instruments, groups and forms of migration. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity"})
package org.followthrough.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

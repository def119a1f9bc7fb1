/** What somebody writes into a form and has not sent yet: kept by itself, for its writer alone. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "commitment", "reporting", "review", "review :: replies"})
package org.followthrough.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

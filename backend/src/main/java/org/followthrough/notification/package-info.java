/** Who is told what: notices in the product and by mail, after commit, from an outbox. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "parties", "forum", "register", "commitment", "commitment :: joint", "commitment :: advice", "commitment :: sideways", "reporting",
        "reporting :: contributions", "evidence :: alternative", "evidence :: confidential", "evidence :: copies", "reporting :: institutions", "reporting :: support", "review", "review :: replies", "workflow",
        "accountability", "corrections"})
package org.followthrough.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The REST API of the contract: resources, the shapes of their answers, and the OpenAPI description. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "parties", "forum", "register", "register :: lineage", "vocabulary", "commitment", "evidence",
        "reporting", "review",
        "workflow", "accountability", "audit", "intake", "intake :: detect", "intake :: lists", "tables"})
package org.followthrough.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

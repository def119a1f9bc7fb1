/** The REST API of the contract: resources, the shapes of their answers, and the OpenAPI description. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "parties", "forum", "forum :: calendars", "register", "register :: lineage", "register :: declarations", "register :: attribution",
        "register :: sharpening", "register :: treaties", "register :: comments", "vocabulary", "commitment", "commitment :: sideways", "commitment :: joint", "commitment :: advice", "evidence", "evidence :: copies", "evidence :: alternative", "evidence :: confidential", "evidence :: comments", "reporting", "reporting :: contributions", "reporting :: actions", "reporting :: indicators", "reporting :: support", "reporting :: institutions", "reporting :: joint", "review", "review :: replies", "review :: roster", "workflow", "workflow :: moving", "bulk", "corrections", "acts", "accountability", "accountability :: packs", "notification", "notification :: webhooks", "audit", "intake",
        "intake :: detect", "intake :: lists", "intake :: papers", "intake :: submissions", "tables"})
package org.followthrough.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Checks that what is stored belongs together: record, evidence, domain, engine, inbox and totals. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "evidence", "commitment", "workflow", "accountability"})
package org.followthrough.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

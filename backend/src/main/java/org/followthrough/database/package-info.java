/** The PostgreSQL server that belongs to a data directory, who uses it, and the copies made of it. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.followthrough.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

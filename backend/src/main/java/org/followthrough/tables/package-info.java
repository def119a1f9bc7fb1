/** Tables as comma-separated values and as workbooks: written row by row, and read again row by row within limits. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.followthrough.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

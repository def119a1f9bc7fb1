/** Papers: documents with headings, tables and figures, written as tagged PDF, as Word document and as part of a page. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.followthrough.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What the forum and the public see: overview, standings, timelines, packs, exports. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "paper", "workflow", "review", "review :: replies", "reporting", "reporting :: actions", "reporting :: indicators", "reporting :: institutions", "commitment", "commitment :: sideways", "commitment :: joint", "corrections", "evidence", "evidence :: copies", "evidence :: alternative", "evidence :: confidential", "register", "register :: declarations", "forum", "forum :: calendars", "parties", "identity", "tables"})
package org.followthrough.accountability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

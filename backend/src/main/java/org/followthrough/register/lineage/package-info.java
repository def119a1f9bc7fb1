/** Where an ask comes from: what it repeats, narrows, supersedes or was merged into, and which others are like it. */
@NullMarked
@NamedInterface("lineage")
package org.followthrough.register.lineage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Background papers of a programme and its outcome documents (features, row A6). */
@NullMarked
@NamedInterface("papers")
package org.followthrough.intake.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

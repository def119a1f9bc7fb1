/** What was public of an edition at an instant, and the packs that are frozen from it (features, rows M1 and M15). */
@NullMarked
@NamedInterface("packs")
package org.followthrough.accountability.packs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

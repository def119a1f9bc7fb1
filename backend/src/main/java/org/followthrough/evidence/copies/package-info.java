/** Kept copies of the addresses that are cited as evidence: fetched safely in the background, checked again, found by hash. */
@NullMarked
@NamedInterface("copies")
package org.followthrough.evidence.copies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

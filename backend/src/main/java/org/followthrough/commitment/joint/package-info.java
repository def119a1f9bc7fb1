/** Joint commitments: ordinary ones of one ask that their addressees keep together, with one coordinator (features, row D4). */
@NullMarked
@NamedInterface("joint")
package org.followthrough.commitment.joint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Reports of organisations beside those of addressees: citable by a number that stays, corrected and withdrawn in the open. */
@NullMarked
@NamedInterface("alternative")
package org.followthrough.evidence.alternative;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

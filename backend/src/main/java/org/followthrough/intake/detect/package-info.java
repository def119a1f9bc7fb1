/** Finds the recommendations of an outcome text: plain Java, without a framework, the same result for the same text. */
@NullMarked
@NamedInterface("detect")
package org.followthrough.intake.detect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

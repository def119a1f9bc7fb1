/** The parts of an ask that make it verifiable: proposed by readable rules, written by a person, confirmed by a second one. */
@NullMarked
@NamedInterface("sharpening")
package org.followthrough.register.sharpening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

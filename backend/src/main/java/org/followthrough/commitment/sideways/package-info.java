/** The side ways of an addressee: clarification stops the clock, an extension moves its dates, a transfer changes who holds the ask. */
@NullMarked
@NamedInterface("sideways")
package org.followthrough.commitment.sideways;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

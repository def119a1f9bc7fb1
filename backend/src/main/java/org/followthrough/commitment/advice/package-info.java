/** What contributing institutions advise their own focal point on the position; never public (method, section 6). */
@NullMarked
@NamedInterface("advice")
package org.followthrough.commitment.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

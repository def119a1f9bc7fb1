/** Who is named beside a source, and who may know more (features, row A5). */
@NullMarked
@NamedInterface("attribution")
package org.followthrough.register.attribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

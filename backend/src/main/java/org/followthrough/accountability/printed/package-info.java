/** What is printed of the accountability: the opening-day reports, those of one addressee, theme or recommendation, and the agenda. */
@NullMarked
@NamedInterface("printed")
package org.followthrough.accountability.printed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

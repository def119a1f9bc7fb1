/** Which asks are treaty asks, assessed on the ladder in place of milestones (method, section 2, ladder for treaty asks). */
@NullMarked
@NamedInterface("treaties")
package org.followthrough.register.treaties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

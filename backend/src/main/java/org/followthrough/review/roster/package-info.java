/** What reviewers and chairs say of themselves: when they are away, how many panels they take, where they have a conflict of interest. */
@NullMarked
@NamedInterface("roster")
package org.followthrough.review.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

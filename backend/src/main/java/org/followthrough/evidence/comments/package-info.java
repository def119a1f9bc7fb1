/** What the public says to what was reported on a commitment: moderated, off by default, and never counted. */
@NullMarked
@NamedInterface("comments")
package org.followthrough.evidence.comments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** What an addressee adds to a published assessment, at any time after it (features, row G5). */
@NullMarked
@NamedInterface("replies")
package org.followthrough.review.replies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

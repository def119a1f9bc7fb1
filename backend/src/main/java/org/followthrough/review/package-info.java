/** Panels, blind ratings, right of reply, assessment. */
@NullMarked
package org.followthrough.review;

import org.jspecify.annotations.NullMarked;

/** Followthrough: what became of what was recommended. */
@NullMarked
package org.followthrough;

import org.jspecify.annotations.NullMarked;

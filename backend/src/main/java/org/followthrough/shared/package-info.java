/** The few words every feature needs; it stays small. */
@NullMarked
package org.followthrough.shared;

import org.jspecify.annotations.NullMarked;

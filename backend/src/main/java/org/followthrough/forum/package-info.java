/** Forums, their editions and meetings, and the formality profile under which an edition is followed up. */
@NullMarked
package org.followthrough.forum;

import org.jspecify.annotations.NullMarked;

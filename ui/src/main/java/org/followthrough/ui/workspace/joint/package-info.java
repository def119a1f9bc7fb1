/** Joint commitments on the pages of those who keep them, and of the organiser who groups them. */
@NullMarked
package org.followthrough.ui.workspace.joint;

import org.jspecify.annotations.NullMarked;

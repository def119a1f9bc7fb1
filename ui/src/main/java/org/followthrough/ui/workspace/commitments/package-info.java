/** One commitment: where it stands, its process, what was reported and found, and its record. */
@NullMarked
package org.followthrough.ui.workspace.commitments;

import org.jspecify.annotations.NullMarked;

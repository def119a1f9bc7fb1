/** Rating blind, sealing, and replying before publication. */
@NullMarked
package org.followthrough.ui.workspace.reviews;

import org.jspecify.annotations.NullMarked;

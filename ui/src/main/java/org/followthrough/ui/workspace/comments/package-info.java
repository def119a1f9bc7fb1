/** Comments of the public on what was reported: an organiser reads each, publishes or refuses it, and takes down what is public. */
@NullMarked
package org.followthrough.ui.workspace.comments;

import org.jspecify.annotations.NullMarked;

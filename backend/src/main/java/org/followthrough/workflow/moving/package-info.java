/** Versions of the models, and the move of running instances from one to another by a plan that is checked first. */
@NullMarked
@NamedInterface("moving")
package org.followthrough.workflow.moving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

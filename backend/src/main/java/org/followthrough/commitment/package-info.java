/** A recommendation that one addressee has been given: position, plan, milestones, standing. */
@NullMarked
package org.followthrough.commitment;

import org.jspecify.annotations.NullMarked;

/** What rapporteurs and organisations propose, and the moderation of it (features, row B5). */
@NullMarked
@NamedInterface("submissions")
package org.followthrough.intake.submissions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

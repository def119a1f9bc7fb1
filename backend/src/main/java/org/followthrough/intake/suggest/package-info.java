/** What plain rules find in a text that its curator may say it speaks of: mentions first, cue words, then what is mapped to both. */
@NullMarked
@NamedInterface("suggest")
package org.followthrough.intake.suggest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

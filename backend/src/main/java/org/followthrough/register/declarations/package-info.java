/** What governments said in return: their outcome documents, sentence by sentence, and the asks that went into them. */
@NullMarked
@NamedInterface("declarations")
package org.followthrough.register.declarations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

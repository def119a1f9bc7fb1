/** Documents, the candidates found in them, and their curation into the register. */
@NullMarked
package org.followthrough.intake;

import org.jspecify.annotations.NullMarked;

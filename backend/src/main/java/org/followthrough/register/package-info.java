/** Recommendations: verbatim, locator, vocabulary, quality, lineage, search. */
@NullMarked
package org.followthrough.register;

import org.jspecify.annotations.NullMarked;

/** What a source file says, as text: PDF, Word, HTML. It knows neither database nor rules of detection. */
@NullMarked
package org.followthrough.intake.source;

import org.jspecify.annotations.NullMarked;

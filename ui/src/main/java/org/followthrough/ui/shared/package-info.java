/** What portal and workspace share: texts, formats, the vocabulary of signs, charts and process drawings as SVG. */
@NullMarked
package org.followthrough.ui.shared;

import org.jspecify.annotations.NullMarked;

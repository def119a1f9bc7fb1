/** Pictures of figures: shapes without a medium, drawn within a page, as an SVG file and as a PNG file. */
@NullMarked
package org.followthrough.ui.picture;

import org.jspecify.annotations.NullMarked;

/** Lists of recommendations as CSV or XLSX, in and out again whole: checked row by row, shown as differences, then applied at once. */
@NullMarked
@NamedInterface("lists")
package org.followthrough.intake.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

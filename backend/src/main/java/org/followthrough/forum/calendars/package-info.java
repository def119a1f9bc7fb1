/** Holidays of forums and countries, by which working days are counted. */
@NullMarked
@NamedInterface("calendars")
package org.followthrough.forum.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

package org.followthrough.forum.calendars;

import java.time.LocalDate;

/** A day on which nobody is expected to work. */
public record Holiday(LocalDate date, String name) {
}

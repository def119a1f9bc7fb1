package org.followthrough.register.declarations;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outcome document of governments, with which the asks of an edition are compared.
 *
 * @param body      who agreed on it, such as a meeting
 * @param date      the day on which it was agreed
 * @param address   where anyone can read it, or null
 * @param sentences how many of its sentences are kept
 */
public record Declaration(UUID id, String edition, String title, String body, LocalDate date, @Nullable String address, int sentences) {
}

package org.followthrough.forum;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A meeting of an edition whose outcome documents are registered. */
public record Event(String code, String edition, String name, String kind, LocalDate starts, LocalDate ends, @Nullable String place) {
}

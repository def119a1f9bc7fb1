package org.followthrough.commitment.joint;

import java.time.Instant;

/** A report text that the coordinator wrote for all partners; each takes it over, changes it and signs it by itself, or not. */
public record CommonText(String text, Instant at) {
}

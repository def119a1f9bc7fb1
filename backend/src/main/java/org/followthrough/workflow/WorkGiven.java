package org.followthrough.workflow;

import java.util.Set;
import java.util.UUID;

/** Work was laid on desks, in this transaction; what caused it has its own event and its own entry of the record. */
public record WorkGiven(Set<UUID> items) {
}

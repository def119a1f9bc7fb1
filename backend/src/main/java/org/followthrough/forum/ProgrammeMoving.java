package org.followthrough.forum;

import java.util.List;

/**
 * A programme is about to move, in one transaction: whoever moves with it locks first what hangs on these events, in the
 * order in which everybody locks. It is no event of the record; the {@link ProgrammeEvent.EventSaved} that follow are.
 */
public record ProgrammeMoving(List<String> events) {
}

package org.followthrough.workflow.moving;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.commitment.Commitments;
import org.followthrough.reporting.Cycles;
import org.springframework.stereotype.Component;

/** Whose instances are: commitments by their references, cycles by their codes. */
@Component
class Subjects {

    private final Commitments commitments;
    private final Cycles cycles;

    Subjects(Commitments commitments, Cycles cycles) {
        this.commitments = commitments;
        this.cycles = cycles;
    }

    /** How people know them; what is neither goes by its key. */
    Map<UUID, String> names(Collection<UUID> keys) {
        var names = new LinkedHashMap<UUID, String>();
        keys.forEach(key -> names.put(key, key.toString()));
        commitments.get(keys).values().forEach(commitment -> names.put(commitment.id(), commitment.ref()));
        cycles.get(keys).values().forEach(cycle -> names.put(cycle.id(), cycle.code()));
        return names;
    }

    /** Keeps a cycle from opening or closing until the transaction ends. */
    void lockCycle(UUID key) {
        cycles.get(List.of(key)).keySet().forEach(cycles::lock);
    }

    boolean isCommitment(UUID key) {
        return !commitments.get(List.of(key)).isEmpty();
    }
}

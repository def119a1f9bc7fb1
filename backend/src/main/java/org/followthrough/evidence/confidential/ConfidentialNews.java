package org.followthrough.evidence.confidential;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.followthrough.identity.Target;
import org.followthrough.shared.MethodClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Of which submissions a panel is to be told: of those of days that are over, so that nobody sees by it when one came. */
@Service
public class ConfidentialNews {

    private final ConfidentialRows rows;
    private final MethodClock clock;

    ConfidentialNews(ConfidentialRows rows, MethodClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Something came for a commitment.
     *
     * @param day on which it is told
     * @param panel accounts of those who may read it
     */
    public record Came(UUID commitment, LocalDate day, Set<UUID> panel) {
    }

    /** What no panel was told of yet, each once; where nobody reads yet it waits for who will. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Came> take() {
        var day = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
        return rows.untold(day).stream().map(one -> new Came(one.commitment(), day, readers(rows.panel(one.commitment(), one.addressee()))))
                .filter(came -> !came.panel().isEmpty()).filter(came -> rows.told(came.commitment(), day)).toList();
    }

    private static Set<UUID> readers(Target panel) {
        var readers = new HashSet<>(panel.seats());
        if (panel.chair() != null) {
            readers.add(panel.chair());
        }
        return readers;
    }
}

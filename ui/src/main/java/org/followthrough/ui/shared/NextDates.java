package org.followthrough.ui.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.followthrough.accountability.CommitmentReader.Reopened;
import org.followthrough.accountability.NextReports;
import org.followthrough.accountability.NextReports.NextReport;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.ResponseAnchors;
import org.followthrough.forum.Anchor;
import org.followthrough.forum.Editions;
import org.followthrough.forum.Event;
import org.springframework.stereotype.Component;

/** When a commitment reports next, and on which event its dates hang, in words (features, rows E3 and E7). */
@Component
public class NextDates {

    private final NextReports reports;
    private final ResponseAnchors responses;
    private final Editions editions;

    NextDates(NextReports reports, ResponseAnchors responses, Editions editions) {
        this.reports = reports;
        this.responses = responses;
        this.editions = editions;
    }

    /** One line for each thing to say; none where nothing is awaited. */
    public List<String> of(Commitment commitment, Texts texts, Formats formats) {
        var lines = new ArrayList<String>();
        if (commitment.position() == Position.AWAITING && commitment.originalDueAt().isEmpty()) {
            responses.of(commitment.id()).ifPresent(anchor -> lines.add(hangs(anchor, editions, texts)));
        }
        if (commitment.isWorthReporting() && !commitment.state().isClosed()) {
            var next = reports.of(commitment);
            next.ifPresent(one -> lines.add(words(one, texts, formats)));
            if (next.isEmpty()) {
                lines.add(texts.get("commitment.next.none"));
            }
            next.flatMap(one -> Optional.ofNullable(one.hangs())).ifPresent(anchor -> lines.add(hangs(anchor, editions, texts)));
        }
        return lines;
    }

    /** By when the organiser decides on an appeal that waits. */
    public Optional<String> appeal(Reopened reopened, Texts texts, Formats formats) {
        return reopened.undecided().map(appeal -> texts.get("commitment.due.appeal", formats.day(appeal.decideBy())));
    }

    private static String words(NextReport next, Texts texts, Formats formats) {
        return next.opens() == null ? texts.get("commitment.next.due", formats.day(next.due()))
                : texts.get("commitment.next.planned", formats.day(next.due()), formats.day(next.opens()));
    }

    /** On which event a date hangs, and how far from it. */
    public static String hangs(Anchor anchor, Editions editions, Texts texts) {
        var name = editions.event(anchor.event()).map(Event::name).orElse(anchor.event());
        return texts.get("anchor." + anchor.edge().code() + (anchor.days() < 0 ? ".before" : ".after"), Math.abs(anchor.days()), name);
    }
}

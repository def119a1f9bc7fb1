package org.followthrough.demo;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.joint.JointService;
import org.followthrough.commitment.joint.JointStatements;
import org.followthrough.commitment.joint.JointWords;
import org.followthrough.commitment.joint.LeavingService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Commitments that states keep jointly: grouped by the organiser, coordinated by one of them, and left by another. */
@Component
@Profile(DemoMode.PROFILE)
class JointStory {

    private final JointService joints;
    private final LeavingService leaving;
    private final JointWords words;
    private final JointStatements statements;
    private final Cast cast;

    JointStory(JointService joints, LeavingService leaving, JointWords words, JointStatements statements, Cast cast) {
        this.joints = joints;
        this.leaving = leaving;
        this.words = words;
        this.statements = statements;
        this.cast = cast;
    }

    /** One joint commitment; parties by their codes. What waits, nobody has cleared yet. */
    record Grouped(Instant at, String ask, List<String> partners, String coordinator, @Nullable Instant statementAt, @Nullable String statement,
            @Nullable Instant commonAt, @Nullable String common, @Nullable Left left, @Nullable Waiting waiting) {

        String ref(String party) {
            return ask + "~" + party;
        }
    }

    /** A partner that goes on alone. */
    record Left(Instant at, String partner, String reason) {
    }

    /** Another statement of the coordinator. */
    record Waiting(Instant at, String statement) {
    }

    void tell(Agenda agenda) {
        DemoFiles.list("joints.json", Grouped.class).forEach(group -> tell(group, agenda));
    }

    private void tell(Grouped group, Agenda agenda) {
        agenda.add(group.at(), group.ask(), () -> joints.form(cast.organiser(), group.ask(), group.partners().stream().map(group::ref).toList(),
                group.ref(group.coordinator())));
        agenda.add(group.statementAt(), group.ask(), () -> state(group));
        agenda.add(group.commonAt(), group.ask(), () -> words.write(cast.focalPoint(group.coordinator()), code(group), group.common()));
        var left = group.left();
        agenda.add(left == null ? null : left.at(), group.ask(), () -> leave(group, Objects.requireNonNull(left)));
        var waiting = group.waiting();
        agenda.add(waiting == null ? null : waiting.at(), group.ask(), () -> words.state(cast.focalPoint(group.coordinator()), code(group),
                Objects.requireNonNull(waiting).statement()));
    }

    private void state(Grouped group) {
        words.state(cast.focalPoint(group.coordinator()), code(group), group.statement());
        statements.decide(cast.clearingOfficer(group.coordinator()), code(group), Decision.CLEAR, null);
    }

    private void leave(Grouped group, Left left) {
        leaving.leave(cast.focalPoint(left.partner()), code(group), group.ref(left.partner()), left.reason());
    }

    private String code(Grouped group) {
        return joints.of(group.ref(group.coordinator())).orElseThrow().code();
    }
}

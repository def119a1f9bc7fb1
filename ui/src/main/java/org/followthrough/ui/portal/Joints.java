package org.followthrough.ui.portal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.followthrough.accountability.JointReader;
import org.followthrough.accountability.JointReader.Joint;
import org.followthrough.accountability.Standing;
import org.followthrough.commitment.joint.JointCommitment;
import org.followthrough.ui.portal.CommitmentPage.Jointly;
import org.followthrough.ui.portal.CommitmentPage.Partner;
import org.followthrough.ui.portal.CommitmentPage.Shown;
import org.followthrough.ui.shared.Status;
import org.followthrough.ui.shared.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** With whom a commitment is kept jointly, and what each partner's own has come to (features, row D4). */
@Component
class Joints {

    private final JointReader reader;

    Joints(JointReader reader) {
        this.reader = reader;
    }

    /** Of the commitment with this reference; empty where it is kept alone. */
    Optional<Jointly> of(String ref, Names names, Page page) {
        return reader.of(ref).stream().findFirst().map(joint -> jointly(joint, ref, names, page));
    }

    private static Jointly jointly(Joint joint, String ref, Names names, Page page) {
        var least = joint.headline().standing();
        var others = joint.standings().stream().filter(standing -> !standing.ref().equals(ref)).map(standing -> name(standing, names)).toList();
        var deciding = joint.standings().stream().filter(standing -> joint.headline().deciding().contains(standing.ref()))
                .map(standing -> name(standing, names)).toList();
        return new Jointly(page.t("joint.with", others), Vocabulary.headlineOf(least), page.texts().write(least.headline().text()),
                page.t(joint.headline().deciding().size() == joint.standings().size() ? "joint.decides.all" : "joint.decides", deciding),
                joint.of().statement() == null ? "" : joint.of().statement(), written(joint.of(), names, page),
                joint.standings().stream().map(standing -> partner(joint, standing, ref, names, page)).toList());
    }

    private static String written(JointCommitment joint, Names names, Page page) {
        return joint.statementBy() == null ? "" : page.t("joint.statement.by", name(joint.statementBy(), names),
                page.formats().day(Objects.requireNonNull(joint.statementAt())));
    }

    private static Partner partner(Joint joint, Standing s, String ref, Names names, Page page) {
        return new Partner(name(s, names), s.ref().equals(ref) ? "" : "/commitments/" + s.ref(), s.ref().equals(joint.of().coordinator()),
                Vocabulary.headlineOf(s), page.texts().write(s.headline().text()), List.of(
                        shown("position", s.position() == null ? null : Vocabulary.of(s.position())),
                        shown("selfReport", s.selfReport() == null ? null : Vocabulary.of(s.selfReport())),
                        shown("assessment", s.assessment() == null ? null : Vocabulary.of(s.assessment())),
                        shown("effect", s.effect() == null ? null : Vocabulary.of(s.effect())),
                        shown("cooperation", s.cooperation() == null ? null : Vocabulary.of(s.cooperation()))));
    }

    private static Shown shown(String key, @Nullable Status status) {
        return new Shown(key, Optional.ofNullable(status));
    }

    private static String name(Standing standing, Names names) {
        return name(standing.addressee(), names);
    }

    private static String name(String code, Names names) {
        var party = names.parties().get(code);
        return party == null ? code : party.name();
    }
}

package org.followthrough.ui.workspace.joint;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.accountability.JointReader;
import org.followthrough.accountability.JointReader.Joint;
import org.followthrough.accountability.Standing;
import org.followthrough.accountability.StandingRows;
import org.followthrough.commitment.joint.CommonText;
import org.followthrough.commitment.joint.JointCommitment;
import org.followthrough.commitment.joint.JointService;
import org.followthrough.commitment.joint.JointStatements;
import org.followthrough.commitment.joint.JointWords;
import org.followthrough.commitment.joint.LeavingService;
import org.followthrough.commitment.joint.WaitingStatement;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.parties.Parties;
import org.followthrough.parties.Party;
import org.followthrough.register.Recommendation;
import org.followthrough.reporting.joint.CommonReports;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Clearance;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** Everything about joint commitments that pages show and do, each action one call of a service (features, row D4). */
@org.springframework.stereotype.Component
public class JointRoom {

    private final Words words;
    private final JointService joints;
    private final LeavingService leaving;
    private final JointWords texts;
    private final JointStatements statements;
    private final JointReader reader;
    private final CommonReports commons;
    private final StandingRows standings;
    private final Parties parties;
    private final AccessPolicy policy;
    private final CurrentActor current;
    private final Refusals refusals;

    JointRoom(Words words, JointService joints, LeavingService leaving, JointWords texts, JointStatements statements, JointReader reader, CommonReports commons,
            StandingRows standings, Parties parties, AccessPolicy policy, CurrentActor current, Refusals refusals) {
        this.words = words;
        this.joints = joints;
        this.leaving = leaving;
        this.texts = texts;
        this.statements = statements;
        this.reader = reader;
        this.commons = commons;
        this.standings = standings;
        this.parties = parties;
        this.policy = policy;
        this.current = current;
        this.refusals = refusals;
    }

    /** On a commitment's page, where it is kept jointly; {@code done} shows the page anew. */
    public List<Component> of(String ref, Runnable done) {
        return reader.of(ref).stream().map(joint -> section(joint, ref, done)).toList();
    }

    private Component section(Joint joint, String ref, Runnable done) {
        var writes = may(Permission.SPEAK_FOR_ADDRESSEE, joint.of().coordinating().addressee());
        var section = Page.section(words.get("joint.heading"), new JointBox(words, joint, this::name, writes));
        section.addClassName("stack");
        section.setId("joint");
        var code = joint.of().code();
        var waiting = statements.waiting(current.get(), code);
        waiting.ifPresent(one -> section.add(waiting(code, one, done)));
        if (writes) {
            section.add(new Wording(words, refusals, "joint.state", "text",
                    waiting.map(WaitingStatement::text).or(() -> Optional.ofNullable(joint.of().statement())).orElse(""),
                    text -> texts.state(current.get(), code, text, joint.of().version()), done), new Wording(words, refusals, "joint.common", "text", common(joint.of()),
                    text -> texts.write(current.get(), code, text, joint.of().version()), done));
        } else {
            commons.of(current.get(), ref).ifPresent(text -> section.add(read(text)));
        }
        var party = joint.of().member(ref).orElseThrow().addressee();
        if (may(Permission.TAKE_SIDE_WAY, party)) {
            section.add(new Details(words.get("joint.leave.heading"), new Wording(words, refusals, "joint.leave", "reason", "",
                    reason -> leaving.leave(current.get(), code, ref, reason), done)));
        }
        return section;
    }

    /** The statement that the coordinator's own people alone see; whoever clears for it decides here. */
    private Component waiting(String code, WaitingStatement waiting, Runnable done) {
        var box = Page.box(words.get("joint.waiting.heading"), Page.dim(words.get("joint.waiting.since", words.day(waiting.at()))), Page.quote(waiting.text()));
        if (statements.mayClear(current.get(), code)) {
            box.add(new Clearance(words, refusals, "joint.clear", (decision, reason) -> statements.decide(current.get(), code, decision, reason), done));
        }
        return box;
    }

    private String common(JointCommitment joint) {
        return texts.commonText(current.get(), joint.code()).map(CommonText::text).orElse("");
    }

    private Component read(CommonText text) {
        return Page.box(words.get("joint.common.heading"), Page.dim(words.get("joint.common.at", words.day(text.at()))), Page.quote(text.text()));
    }

    /** Beside a partner's report: the common text, and the button with which its writer takes it over. */
    public Optional<Section> beside(String ref, Optional<Runnable> take) {
        return commons.of(current.get(), ref).map(text -> {
            var box = Page.box(words.get("joint.common.heading"), Page.dim(words.get("joint.common.signs")), Page.quote(text.text()));
            take.ifPresent(taking -> {
                var problems = new Problems(words);
                var row = new Div(Act.small(words.get("joint.common.take"), () -> refusals.attempt(problems, taking)));
                row.addClassName("row");
                box.add(problems, row);
            });
            return box;
        });
    }

    /** On an ask's page: its joint commitments, and the organiser's forms. */
    public List<Component> ofAsk(Recommendation ask, Runnable done) {
        var all = reader.ofAsk(ask.ref());
        var organises = policy.allows(current.get(), Permission.ASSIGN, Target.ANYTHING);
        var given = standings.of(ask.id()).stream().filter(standing -> !standing.state().isClosed()).toList();
        var kept = all.stream().flatMap(joint -> joint.of().members().stream()).map(member -> member.ref()).collect(Collectors.toSet());
        var alone = given.stream().map(Standing::ref).filter(ref -> !kept.contains(ref)).toList();
        var shown = new ArrayList<Component>();
        all.forEach(joint -> shown.add(organises && joint.of().dissolvedAt() == null ? changeable(joint, alone, done) : new JointBox(words, joint, this::name, false)));
        if (organises && alone.size() >= JointCommitment.AT_LEAST) {
            shown.add(new Details(words.get("joint.form.heading"), new Grouping(words, refusals, alone, this::partner, null,
                    (partners, coordinator, reason) -> joints.form(current.get(), ask.ref(), partners, coordinator), done)));
        }
        return shown.isEmpty() ? List.of() : List.of(Page.section(words.get("joint.heading"), shown.toArray(Component[]::new)));
    }

    private Component changeable(Joint joint, List<String> alone, Runnable done) {
        var refs = Stream.concat(joint.of().members().stream().map(member -> member.ref()), alone.stream()).sorted().toList();
        var form = new Grouping(words, refusals, refs, this::partner, joint.of(), (partners, coordinator, reason) ->
                joints.change(current.get(), joint.of().code(), partners, coordinator, reason, joint.of().version()), done);
        return new Div(new JointBox(words, joint, this::name, false), new Details(words.get("joint.form.change.heading"), form));
    }

    private boolean may(Permission permission, String party) {
        return policy.allows(current.get(), permission, Target.of(party));
    }

    private String name(String party) {
        return parties.find(party).map(Party::name).orElse(party);
    }

    private String partner(String ref) {
        return name(ref.substring(ref.lastIndexOf('~') + 1));
    }
}

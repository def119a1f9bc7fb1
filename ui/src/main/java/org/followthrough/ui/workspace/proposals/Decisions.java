package org.followthrough.ui.workspace.proposals;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.followthrough.identity.Actor;
import org.followthrough.intake.submissions.Acceptance;
import org.followthrough.intake.submissions.RefusalGround;
import org.followthrough.intake.submissions.Submission;
import org.followthrough.intake.submissions.SubmissionService;
import org.followthrough.intake.submissions.SubmissionState;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.Quality;
import org.followthrough.register.Verifiability;
import org.followthrough.shared.Coded;
import org.followthrough.shared.RuleViolation;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** What a moderator can do with a proposal: accept, return, refuse. */
class Decisions extends Div {

    private final transient Words words;
    private final transient Refusals refusals;
    private final transient SubmissionService service;
    private final transient Actor actor;
    private final transient Submission submission;

    Decisions(Words words, Refusals refusals, SubmissionService service, Actor actor, Submission submission, Consumer<String> registered, Runnable done) {
        this.words = words;
        this.refusals = refusals;
        this.service = service;
        this.actor = actor;
        this.submission = submission;
        add(accept(registered));
        if (submission.state() == SubmissionState.HANDED_IN) {
            add(giveBack(done));
        }
        add(refuse(done));
        addClassName("stack");
    }

    private Section accept(Consumer<String> registered) {
        var problems = new Problems(words);
        var title = problems.field("title", Fields.line(words, "proposal.title"));
        title.setValue(submission.proposal().title());
        var ref = problems.field("ref", Fields.line(words, "moderation.ref"));
        var verifiability = problems.field("verifiability", choice("value.verifiability", Verifiability.values()));
        var ambition = problems.field("ambition", choice("ambition", Ambition.values()));
        var consensus = problems.field("consensus", choice("consensus", Consensus.values()));
        consensus.setValue(Consensus.NOT_STATED);
        var form = new Div(problems, title, verifiability, ambition, consensus, ref, Act.main(words.get("moderation.accept"),
                () -> refusals.attempt(problems, () -> registered.accept(service.accept(actor, submission.id(), new Acceptance(Fields.written(ref.getValue()),
                        title.getValue(), quality(verifiability, ambition, consensus))).ref()))));
        form.addClassName("form");
        return Page.box(words.get("moderation.accept.heading"), Page.dim(words.get("moderation.accept.lead")), form);
    }

    private static Quality quality(Select<Verifiability> verifiability, Select<Ambition> ambition, Select<Consensus> consensus) {
        return new Quality(chosen("verifiability", verifiability), chosen("ambition", ambition), chosen("consensus", consensus), null);
    }

    private static <C> C chosen(String field, Select<C> choice) {
        return choice.getOptionalValue().orElseThrow(() -> RuleViolation.of(field, "moderation.choose"));
    }

    @SafeVarargs
    private <C extends Coded> Select<C> choice(String place, C... values) {
        var field = new Select<C>();
        field.setLabel(words.get("quality." + place));
        field.setItems(values);
        field.setItemLabelGenerator(value -> words.of(place, value));
        return field;
    }

    private Section giveBack(Runnable done) {
        var problems = new Problems(words);
        var reason = problems.field("reason", Fields.text(words, "moderation.return.reason", 2));
        var form = new Div(problems, reason, Act.button(words.get("moderation.return"), () -> {
            if (refusals.attempt(problems, () -> service.giveBack(actor, submission.id(), reason.getValue()))) {
                done.run();
            }
        }));
        form.addClassName("form");
        return Page.box(words.get("moderation.return.heading"), form);
    }

    private Section refuse(Runnable done) {
        var problems = new Problems(words);
        var ground = problems.field("ground", new Select<RefusalGround>());
        ground.setLabel(words.get("moderation.ground.label"));
        ground.setItems(RefusalGround.values());
        ground.setItemLabelGenerator(value -> words.of("proposal.ground", value));
        var reason = problems.field("reason", Fields.text(words, "moderation.refuse.reason", 2));
        var form = new Div(problems, ground, reason, Act.button(words.get("moderation.refuse"), () -> {
            if (refusals.attempt(problems, () -> service.refuse(actor, submission.id(), chosen("ground", ground), reason.getValue()))) {
                done.run();
            }
        }));
        form.addClassName("form");
        return Page.box(words.get("moderation.refuse.heading"), Page.dim(words.get(submission.state() == SubmissionState.APPEALED
                ? "moderation.refuse.final" : "moderation.refuse.lead")), form);
    }
}

package org.followthrough.ui.workspace.proposals;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import org.followthrough.forum.Editions;
import org.followthrough.identity.Role;
import org.followthrough.intake.submissions.Submission;
import org.followthrough.intake.submissions.SubmissionService;
import org.followthrough.register.Recommendations;
import org.followthrough.register.Theme;
import org.followthrough.shared.Ids;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** One proposal: written by its submitter, decided by a moderator. {@code proposals/new} begins one. */
@Route(value = "proposals/:ref", layout = MainLayout.class)
@OpenTo({Role.RAPPORTEUR, Role.FOCAL_POINT, Role.CONTRIBUTOR, Role.CLEARING_OFFICER, Role.REVIEWER, Role.PANEL_CHAIR, Role.CURATOR, Role.ORGANISER})
public class ProposalView extends Page implements BeforeEnterObserver {

    private static final String NEW = "new";
    private static final int ALL = 500;

    private final transient SubmissionService service;
    private final transient Editions editions;
    private final transient Recommendations recommendations;
    private final transient ProposalText text;
    private final transient CurrentActor current;
    private final transient MethodClock clock;
    private final transient Refusals refusals;

    ProposalView(Words words, SubmissionService service, Editions editions, Recommendations recommendations, ProposalText text, CurrentActor current,
            MethodClock clock, Refusals refusals) {
        super(words);
        this.service = service;
        this.editions = editions;
        this.recommendations = recommendations;
        this.text = text;
        this.current = current;
        this.clock = clock;
        this.refusals = refusals;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event, () -> build(ref(event)));
    }

    private void build(String ref) {
        removeAll();
        if (ref.equals(NEW)) {
            service.requireSubmitter(current.get());
            head(words.get("proposal.new"), true);
            write(null);
            return;
        }
        var submission = service.read(current.get(), Ids.read(ref).orElseThrow(() -> new NotFound("intake.submission.unknown")));
        var own = current.get().id().equals(submission.submittedBy());
        head(ProposalText.title(words, submission), own);
        add(dim(words.of("proposal.state.lead", submission.state())));
        said(submission);
        if (own && submission.state().isOpenToItsSubmitter()) {
            write(submission);
        } else {
            read(submission, own);
        }
    }

    private void head(String title, boolean own) {
        name(title, own ? new Crumb(words.get("proposals.title"), "proposals") : new Crumb(words.get("moderation.title"), "moderation"),
                Crumb.here(title));
        add(heading(title));
    }

    /** What a moderator has said, and what was answered. */
    private void said(Submission submission) {
        if (submission.ground() != null) {
            add(dim(words.get("proposal.refused-for", words.of("proposal.ground", submission.ground()))));
        }
        if (submission.reason() != null) {
            add(section(words.get("proposal.reason"), quote(submission.reason())));
        }
        if (submission.appeal() != null) {
            add(section(words.get("proposal.appeal"), quote(submission.appeal())));
        }
        if (submission.recommendation() != null) {
            var made = recommendations.get(submission.recommendation());
            add(new Div(new Anchor("recommendations/" + made.ref(), made.ref())));
        }
    }

    private void write(@Nullable Submission before) {
        var problems = new Problems(words);
        var form = new ProposalForm(words, problems, editions.events(null, null, null, ALL), recommendations.themes(), before);
        var actions = new Div(Act.main(words.get("proposal.hand-in"), () -> save(problems, form, before, true)),
                Act.button(words.get("proposal.save"), () -> save(problems, form, before, false)));
        if (before != null) {
            actions.add(Act.button(words.get("proposal.withdraw"), () -> withdraw(problems, before)));
        }
        actions.addClassName("row");
        add(problems, form, actions);
    }

    /** Keeps it first, so that nothing written is lost where handing in is refused. */
    private void save(Problems problems, ProposalForm form, @Nullable Submission before, boolean handIn) {
        var kept = new Submission[1];
        if (refusals.attempt(problems, () -> kept[0] = keep(form, before))) {
            var id = kept[0].id();
            if (!handIn || refusals.attempt(problems, () -> service.handIn(current.get(), id))) {
                getUI().ifPresent(ui -> ui.navigate(handIn ? "proposals" : "proposals/" + id));
            }
        }
    }

    private Submission keep(ProposalForm form, @Nullable Submission before) {
        var proposal = form.proposal();
        var file = form.file();
        var kept = before == null ? service.draft(current.get(), proposal) : service.change(current.get(), before.id(), proposal);
        file.ifPresent(sent -> service.attach(current.get(), kept.id(), new SubmissionService.Upload(sent.name(), sent.kind(), sent.open())));
        return kept;
    }

    private void withdraw(Problems problems, Submission submission) {
        if (refusals.attempt(problems, () -> service.withdraw(current.get(), submission.id()))) {
            getUI().ifPresent(ui -> ui.navigate("proposals"));
        }
    }

    private void read(Submission submission, boolean own) {
        var themes = recommendations.themes().stream().collect(Collectors.toMap(Theme::code, Theme::name));
        var main = new Div(text.of(submission, themes));
        var side = new Div();
        side.addClassName("stack");
        if (own) {
            steps(submission, side);
        } else if (decidable(submission)) {
            side.add(new Decisions(words, refusals, service, current.get(), submission, ref -> getUI().ifPresent(ui -> ui.navigate("recommendations/" + ref)),
                    () -> getUI().ifPresent(ui -> ui.navigate("moderation"))));
        }
        var columns = new Div(main, side);
        columns.addClassName("cols");
        add(columns);
    }

    private boolean decidable(Submission submission) {
        return service.mayModerate(current.get()) && submission.state().waits()
                && !(submission.appealedAt() != null && current.get().id().equals(submission.refusedBy()));
    }

    private void steps(Submission submission, Div side) {
        var problems = new Problems(words);
        if (submission.mayBeAppealed(clock.now())) {
            var reason = problems.field("reason", Fields.text(words, "proposal.appeal.reason", 3));
            var form = new Div(problems, reason, Act.main(words.get("proposal.appeal.send"), () -> {
                if (refusals.attempt(problems, () -> service.appeal(current.get(), submission.id(), reason.getValue()))) {
                    build(submission.id().toString());
                }
            }));
            form.addClassName("form");
            side.add(box(words.get("proposal.appeal.heading"), dim(words.get("proposal.appeal.lead", words.day(until(submission)))), form));
        } else if (submission.state().waits()) {
            side.add(box(words.get("proposal.withdraw.heading"), problems, Act.button(words.get("proposal.withdraw"), () -> withdraw(problems, submission))));
        }
    }

    private static Instant until(Submission submission) {
        return Objects.requireNonNull(submission.appealUntil());
    }
}

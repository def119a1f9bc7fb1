package org.followthrough.ui.workspace.reports;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Supplier;
import org.followthrough.commitment.Milestone;
import org.followthrough.evidence.Evidence;
import org.followthrough.reporting.Contribution;
import org.followthrough.reporting.ProgressReport;
import org.followthrough.reporting.ReportDraft;
import org.followthrough.reporting.ReportState;
import org.followthrough.reporting.ReportingService.Background;
import org.followthrough.reporting.ReportingService.Found;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.followthrough.ui.workspace.drafts.AutoSave;
import org.followthrough.ui.workspace.evidence.EvidenceRoom;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Overtaken;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** The report as its focal point writes it: kept by itself while it is written, and never over somebody else's text. */
class ReportForm extends Div {

    private final transient Words words;
    private final transient Refusals refusals;
    private final transient ReportDesk desk;
    private final transient Runnable done;
    private final Problems problems;
    private final ReportFields fields;
    private final AutoSave saved;
    private final Div meanwhile = new Div();
    private final transient DraftWords drafts;
    private final ReturnedChanges returned;
    private transient ReportDraft kept;
    private long version;
    private boolean overtaken;

    ReportForm(Words words, Refusals refusals, ReportDesk desk, List<Milestone> milestones, List<Evidence> evidence,
            EvidenceRoom room, Found found, Runnable done) {
        this.words = words;
        this.refusals = refusals;
        this.desk = desk;
        this.done = done;
        problems = new Problems(words);
        fields = new ReportFields(words, problems, milestones, evidence);
        drafts = new DraftWords(words, milestones, evidence);
        var background = desk.background();
        fields.against(background.last());
        fields.fill(start(found, background));
        kept = fields.draft();
        returned = new ReturnedChanges(drafts, found.report(), background);
        version = found.report().version();
        saved = new AutoSave(words, this::keep);
        found.report().savedAt().ifPresent(at -> saved.kept("report.saved", at));
        var foot = new Div(saved, Act.button(words.get("report.save"), this::save), Act.main(words.get("report.send"), this::send));
        foot.addClassName("actions");
        add(returned, problems, meanwhile, fields, room.form(desk.ref(), fields::cite), foot, new NilReport(words, refusals, desk, done));
        addClassName("form");
    }

    /** What is kept; where nothing was written yet, the words of the last report. */
    private static ReportDraft start(Found found, Background background) {
        return found.report().state() == ReportState.ASKED ? background.last().map(ReportDraft::startOfNext).orElse(found.report().draft())
                : found.report().draft();
    }

    /** Takes an institution's part into the text, after what was written so far is kept. */
    void take(Contribution part) {
        take(() -> desk.take(part.id(), version));
    }

    /** Takes the common text of a joint commitment into this partner's own. */
    void takeCommon() {
        take(() -> desk.takeCommon(version));
    }

    private void take(Supplier<ProgressReport> taking) {
        if (!fields.draft().equals(kept)) {
            keep(version);
        }
        var report = taking.get();
        fields.fill(report.draft());
        kept = fields.draft();
        returned.show(kept);
        version = report.version();
        report.savedAt().ifPresent(at -> saved.kept("report.saved", at));
    }

    /** Keeps what was written since the last time; a draft that breaks a rule waits until it is mended. */
    void keep() {
        if (overtaken || fields.draft().equals(kept)) {
            return;
        }
        try {
            keep(version);
        } catch (OptimisticLockingFailureException somebodyElse) {
            showOther();
        } catch (RuleViolation unfinished) {
            saved.say(words.get("report.not-saved.rules"));
        } catch (WrongState meanwhileSent) {
            saved.say(words.get("report.not-saved.state"));
        }
    }

    private void keep(@Nullable Long over) {
        var draft = fields.draft();
        var report = desk.save(draft, over);
        kept = draft;
        returned.show(kept);
        version = report.version();
        report.savedAt().ifPresent(at -> saved.kept("report.saved", at));
    }

    /** Two people write: the second is told, keeps their text, and decides with both before their eyes. */
    private void showOther() {
        overtaken = true;
        saved.say(words.get("draft.not-kept-yet"));
        var other = desk.saved();
        meanwhile.removeAll();
        meanwhile.add(new Overtaken(words, new ReportChanges(drafts, "overtaken.both", other.draft(), fields.draft()), () -> {
            settle();
            refusals.attempt(problems, () -> keep(other.version()));
        }, () -> {
            settle();
            fields.fill(other.draft());
            kept = fields.draft();
            returned.show(kept);
            version = other.version();
        }));
    }

    private void settle() {
        overtaken = false;
        meanwhile.removeAll();
    }

    private void save() {
        refusals.attempt(problems, this::keepOrShow);
    }

    private void keepOrShow() {
        try {
            keep(version);
        } catch (OptimisticLockingFailureException somebodyElse) {
            showOther();
        }
    }

    private void send() {
        var sent = refusals.attempt(problems, () -> {
            keepOrShow();
            if (!overtaken) {
                desk.submit();
            }
        });
        if (sent && !overtaken) {
            done.run();
        }
    }
}

package org.followthrough.ui.portal;

import java.util.List;
import java.util.Optional;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.accountability.Counted;
import org.followthrough.commitment.Completion;
import org.followthrough.commitment.PositionTerms;
import org.followthrough.parties.PartyKind;
import org.followthrough.ui.shared.Difference.Piece;
import org.followthrough.ui.shared.Charts.Part;
import org.followthrough.ui.shared.ProcessDrawing;
import org.followthrough.ui.shared.Status;
import org.jspecify.annotations.Nullable;

/** One commitment as the public sees it; dates are text already. */
public record CommitmentPage(Detail detail, Listed listed, String edition, Whereabouts where, List<Step> steps, Optional<Views> views,
        List<Beside> beside, List<Note> notes, Optional<Said> newer, List<Response> responses, List<MilestoneRow> milestones, List<EvidenceRow> evidence, List<Entry> timeline,
        Values values, List<Process> processes,
        List<Measured> indicators, List<Aside> asides, Optional<Climbed> ladder, Optional<Jointly> jointly, List<PlanOf> plans, List<Note> earlierReplies,
        List<AlternativeRow> alternatives, List<String> supporting, List<Corrected> corrected,
        Optional<Commented> comments) {

    /**
     * That the public comments on it.
     *
     * @param count how many comments are public, as a sentence
     * @param window until when they are taken, as a sentence
     */
    public record Commented(String href, String count, String window, boolean open) {
    }

    /**
     * A corrected typing error.
     *
     * @param text as it is, whose language the pieces are in
     */
    public record Corrected(String what, String when, String text, List<Piece> before, List<Piece> after) {
    }

    /** Whether its addressee is a government; texts differ for organisations. */
    public boolean ofGovernment() {
        return detail.addressee().kind() == PartyKind.STATE;
    }

    /** The text of a key; where the addressee is an organisation and the text differs then, the one for panels of peers. */
    static String ofSide(String key, Detail detail, Page page, Object... args) {
        var peers = key + ".peers";
        return page.t(detail.addressee().kind() == PartyKind.ORGANISATION && page.texts().has(peers) ? peers : key, args);
    }

    public Optional<PositionTerms> terms() {
        return Optional.ofNullable(detail.commitment().terms());
    }

    /**
     * What it is measured by.
     *
     * @param baseline in words, or that none was given
     * @param since in words, from when on the public has known of it
     */
    public record Measured(String title, String unit, String baseline, String target, String since, Html line, List<MeasuredRow> values) {
    }

    /** A dated value. */
    public record MeasuredRow(String date, String value, String source) {
    }

    /**
     * With whom it is kept jointly.
     *
     * @param words of the headline that counts for all, with its sign
     * @param decides which partners it is the headline of, as a sentence
     * @param statement what they want to do together, or empty
     * @param written by whom and when, as a sentence, or empty
     */
    public record Jointly(String heading, Status headline, String words, String decides, String statement, String written,
            List<Partner> partners) {

        /** What is shown of each partner, in this order. */
        public static final List<String> VALUES = List.of("position", "selfReport", "assessment", "effect", "cooperation");
    }

    /**
     * One partner.
     *
     * @param href of its commitment; empty for the one whose page it is
     * @param values position, self-report, assessment, effect and cooperation, side by side
     */
    public record Partner(String name, String href, boolean coordinates, Status headline, String words, List<Shown> values) {
    }

    /** One value of a partner; empty where there is none yet. */
    public record Shown(String key, Optional<Status> status) {
    }

    /**
     * Where a treaty ask stands on its ladder.
     *
     * @param says what the panel found, as a sentence
     */
    public record Climbed(String says, Html picture) {
    }

    /** How far the plan is, by the weight of its milestones; for treaty asks the ladder stands in its place. */
    public Optional<Completion> completion() {
        return ladder.isPresent() ? Optional.empty() : detail.counted().map(Counted::completion);
    }

    /** The cycle with whose plan that is computed, where another plan counts now; else empty. */
    public Optional<String> completionOf() {
        return detail.counted().map(Counted::cycle);
    }

    /**
     * One version of the plan.
     *
     * @param counts from when, as a sentence
     * @param changes what it changed, a sentence each
     * @param cycles how far it was in each cycle, a sentence each
     */
    public record PlanOf(String heading, String counts, List<String> changes, List<String> cycles) {
    }

    /** True where the addressee has said what it starts from or what is to change. */
    public boolean planned() {
        return terms().filter(terms -> terms.baseline() != null || terms.expectedChange() != null).isPresent() || !milestones.isEmpty() || !indicators.isEmpty();
    }

    /**
     * Where it stands now.
     *
     * @param state one sentence about its state
     * @param step name of the current step; empty when closed
     * @param holder who has it, in words
     * @param since the day since when
     * @param due the day by when, or empty
     * @param then what happens if nothing happens, a sentence with its date
     * @param first the first date where another one is due now, in words, or empty
     * @param next  when it reports next and on which event that hangs, in words
     */
    public record Whereabouts(String state, String step, String holder, String since, String due, String then, String target, String first, List<String> next) {
    }

    /** One of the six steps of a period; {@code state} is done, now or nothing. */
    public record Step(String textKey, String date, String state) {

        public @Nullable String current() {
            return state.equals("now") ? "step" : null;
        }
    }

    /** The addressee's report and the panel's finding of one cycle, side by side. */
    public record Views(String cycle, Optional<Said> said, Optional<Found> found) {
    }

    /** What another panel found in the cycle of the verdict. */
    public record Beside(String heading, Found found) {
    }

    /** What the public may know of appeal and reopening, or of a reply: a sentence, and what somebody wrote, or nothing. */
    public record Note(String sentence, String written, List<Link> rests) {

        Note(String sentence, String written) {
            this(sentence, written, List.of());
        }
    }

    /** Something that is read elsewhere. */
    public record Link(String href, String title, String kind) {
    }

    /**
     * A cleared report.
     *
     * @param contributors institutions whose parts it took in, or empty
     * @param carriedOver what it took over from the report before, or empty
     * @param noEvidence why it cites nothing for what is under way, or empty
     */
    public record Said(String cycle, Status status, String text, String by, String cleared, List<Barrier> barriers, String nextStep,
            String consulted, String contributors, String carriedOver, List<Done> actions, String noEvidence, boolean unasked) {
    }

    /** An action that a report cites. */
    public record Done(String title, String href) {
    }

    /** What stands in the way, in the addressee's words. */
    public record Barrier(String kind, String text, boolean asks) {
    }

    /**
     * A published assessment.
     *
     * @param groups the effect on single groups
     * @param indicators by which the effects were told, or empty
     */
    public record Found(Status status, String finding, List<Part> parts, List<Rated> distribution, long ratings, String sectors,
            String grade, String agreement, String split, String minority, Optional<Status> effect, Optional<Reply> reply,
            List<Group> groups, String indicators, boolean withoutBaseline, List<Reply> later) {
    }

    /** The effect on one group of people. */
    public record Group(String forWhom, Status effect) {
    }

    /** How many ratings a level had. */
    public record Rated(Status status, long count) {
    }

    /** The addressee's reply to a finding. */
    public record Reply(String date, String text, boolean disputes) {
    }

    /** A cleared position, newest first. */
    public record Response(String date, Status status, PositionTerms terms, String target) {
    }

    /** A milestone: what the addressee claims, and what the panel found. */
    public record MilestoneRow(String title, boolean core, String due, Optional<Status> claimed, Optional<Status> verified, boolean rated) {
    }

    /**
     * An item of evidence that anyone may read.
     *
     * @param copyHref of the kept copy of an address, or empty
     * @param copy when the copy was made, in words, or empty
     * @param gone that the address cannot be reached, since when, or empty
     * @param hashHref of the page where a file's hash can be compared, or empty
     */
    public record EvidenceRow(String title, String href, String kind, String from, String date, String copyHref, String copy, String gone,
            String hashHref) {
    }

    /**
     * One thing on a side way: a question, more time, or another holder.
     *
     * @param reasons public reasons, as sentences
     * @param link    the other commitment, or empty
     */
    public record Aside(String date, String tone, String text, List<String> reasons, String link) {
    }

    /**
     * What happened, newest first.
     *
     * @param tone the colour of who did it
     * @param link where on this page the difference is read that it made, or empty
     */
    public record Entry(String date, String tone, String text, String link) {
    }

    /** The values of all cycles: one column a cycle, one row a value. */
    public record Values(List<String> cycles, List<ValueRow> rows) {
    }

    /** One value over the cycles. */
    public record ValueRow(String textKey, String byKey, List<Cell> cells) {
    }

    /** A value in a cycle, or in words why there is none. */
    public record Cell(Optional<Status> status, String words) {
    }

    /**
     * One process as a drawing and in words.
     *
     * @param open whether it is where the commitment stands now
     */
    public record Process(String name, Html drawing, List<ProcessDrawing.Step> steps, boolean open) {
    }
}

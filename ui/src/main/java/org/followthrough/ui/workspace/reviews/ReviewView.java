package org.followthrough.ui.workspace.reviews;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.drafts.DraftForm;
import org.followthrough.drafts.DraftPlace;
import org.followthrough.identity.Role;
import org.followthrough.review.PanelState;
import org.followthrough.review.RatingDraft;
import org.followthrough.review.ReplyService;
import org.followthrough.review.Review;
import org.followthrough.review.ReviewService;
import org.followthrough.review.SealingService;
import org.followthrough.review.replies.LaterReplyService;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.Refusal;
import org.followthrough.ui.shared.TermNames;
import org.followthrough.ui.workspace.alternatives.AlternativeRoom;
import org.followthrough.ui.workspace.confidential.ConfidentialRoom;
import org.followthrough.ui.workspace.drafts.DraftRoom;
import org.followthrough.ui.workspace.evidence.EvidenceRoom;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.followthrough.vocabulary.Scheme;

/** The review of one cycle: the file, and the caller's own part in it, which nobody else sees. */
@Route(value = "commitments/:ref/review", layout = MainLayout.class)
@OpenTo({Role.REVIEWER, Role.PANEL_CHAIR, Role.FOCAL_POINT, Role.CLEARING_OFFICER, Role.CONTRIBUTOR})
public class ReviewView extends Page implements BeforeEnterObserver {

    private final transient ReviewService reviews;
    private final transient SealingService sealing;
    private final transient ReplyService replies;
    private final transient LaterReplyService later;
    private final transient CommitmentReader reader;
    private final transient CurrentActor current;
    private final transient Refusals refusals;
    private final transient EvidenceRoom evidence;
    private transient SealWords written = SealWords.NONE;
    private final transient TermNames terms;
    private final transient DraftRoom drafts;
    private final transient AlternativeRoom alternatives;
    private final transient ConfidentialRoom confidential;

    ReviewView(Words words, ReviewService reviews, SealingService sealing, ReplyService replies, LaterReplyService later, CommitmentReader reader,
            CurrentActor current, Refusals refusals, EvidenceRoom evidence, TermNames terms, DraftRoom drafts,
            AlternativeRoom alternatives, ConfidentialRoom confidential) {
        super(words);
        this.confidential = confidential;
        this.alternatives = alternatives;
        this.reviews = reviews;
        this.sealing = sealing;
        this.replies = replies;
        this.later = later;
        this.reader = reader;
        this.current = current;
        this.refusals = refusals;
        this.evidence = evidence;
        this.terms = terms;
        this.drafts = drafts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var cycle = event.getLocation().getQueryParameters().getSingleParameter("cycle");
        open(event, () -> {
            var detail = reader.read(ref(event));
            build(detail, cycle.orElseGet(() -> latest(detail)));
        });
    }

    private static String latest(Detail detail) {
        return detail.cycles().stream().reduce((a, b) -> b).orElseThrow(() -> new NotFound("reporting.cycle.unknown")).code();
    }

    private void build(Detail detail, String cycle) {
        var ref = detail.standing().ref();
        var part = part(detail, cycle);
        var title = words.get("review.title", detail.standing().title());
        name(title, new Crumb(ref, "commitments/" + ref), Crumb.here(words.get("review.crumb", cycle)));
        var panes = part instanceof DeclarationPane ? new Div(part) : new Div(new FilePane(words, evidence, alternatives, confidential, detail, cycle), part);
        panes.addClassNames("panes", part instanceof DeclarationPane ? "one" : "third");
        add(above(ref, words.get("report.above", detail.addressee().name(), cycle)), heading(title), panes);
    }

    /** Whoever has no part in this review finds no page. */
    private Component part(Detail detail, String cycle) {
        return rating(detail, cycle).or(() -> sealing(detail, cycle)).or(() -> reply(detail, cycle))
                .orElseThrow(() -> new NotFound("commitment.unknown"));
    }

    private Optional<Component> rating(Detail detail, String cycle) {
        var ref = detail.standing().ref();
        return ifOpen(() -> reviews.desk(current.get(), ref, cycle)).map(desk -> awaits(desk.review(), desk.seat().isDeclared())
                ? new DeclarationPane(words, refusals, "declare", detail, desk.review().reviewEndsAt(),
                        () -> reviews.declare(current.get(), ref, cycle), () -> reviews.giveBack(current.get(), ref, cycle), () -> again(ref, cycle))
                : new RatingPane(words, refusals, new RatingDesk(reviews, current, ref, cycle),
                        drafts.at(new DraftPlace(DraftForm.RATING, ref, cycle), RatingDraft.class), evidence, detail, desk,
                        terms.names(Scheme.AFFECTED_GROUPS, words.locale()).values(), () -> leave(ref)));
    }

    private Optional<Component> sealing(Detail detail, String cycle) {
        var ref = detail.standing().ref();
        return ifOpen(() -> sealing.chair(current.get(), ref, cycle)).map(chair -> awaits(chair.review(), chair.review().isChairDeclared())
                ? new DeclarationPane(words, refusals, "declare.chair", detail, chair.review().reviewEndsAt(),
                        () -> sealing.declare(current.get(), ref, cycle), () -> sealing.giveBack(current.get(), ref, cycle), () -> again(ref, cycle))
                : new SealPane(words, refusals, chair, written, (finding, note) -> seal(ref, cycle, new SealWords(finding, note)),
                        () -> sealedOrRound(ref, cycle)));
    }

    private void seal(String ref, String cycle, SealWords said) {
        written = said;
        sealing.seal(current.get(), ref, cycle, said.finding(), said.minorityNote());
    }

    /** Where the ratings lie too far apart the first seal opened the consensus round, and the page says so. */
    private void sealedOrRound(String ref, String cycle) {
        if (sealing.chair(current.get(), ref, cycle).review().state() == PanelState.RATING) {
            again(ref, cycle);
        } else {
            leave(ref);
        }
    }

    /** Nobody reads the file of a panel that rates before they have declared themselves. */
    private static boolean awaits(Review review, boolean declared) {
        return review.state() == PanelState.RATING && !declared;
    }

    private void again(String ref, String cycle) {
        removeAll();
        build(reader.read(ref), cycle);
    }

    private Optional<Component> reply(Detail detail, String cycle) {
        var ref = detail.standing().ref();
        var sealed = ifOpen(() -> replies.sealed(current.get(), ref, cycle)).map(found -> new ReplyPane(words, refusals, found,
                drafts.at(new DraftPlace(DraftForm.REPLY, ref, cycle), ReplyPane.Written.class),
                (disputes, text) -> replies.reply(current.get(), ref, cycle, disputes, text), () -> leave(ref)));
        var parts = Stream.concat(sealed.stream(), laterReplies(detail, cycle).stream()).toArray(Component[]::new);
        return parts.length == 0 ? Optional.empty() : Optional.of(stacked(parts));
    }

    /** What its addressee's people add to the published assessment of the cycle. */
    private Optional<Component> laterReplies(Detail detail, String cycle) {
        var desk = new LaterReplyDesk(later, current, drafts, detail.standing().ref(), cycle);
        return detail.counting(cycle).flatMap(published -> ifOpen(desk::replies))
                .map(own -> new LaterReplyPane(words, refusals, desk, () -> again(detail.standing().ref(), cycle)));
    }

    private static Div stacked(Component... parts) {
        var stack = new Div(parts);
        stack.addClassName("stack");
        return stack;
    }

    private static <T> Optional<T> ifOpen(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (Refusal notTheirs) {
            return Optional.empty();
        }
    }

    private static void leave(String ref) {
        UI.getCurrent().navigate("commitments/" + ref);
    }
}

package org.followthrough.ui.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.evidence.comments.CommentGround;
import org.followthrough.evidence.comments.CommentState;
import org.followthrough.evidence.comments.CommentWindow;
import org.followthrough.evidence.comments.PublicComment;
import org.followthrough.evidence.comments.PublicCommentService;
import org.followthrough.evidence.comments.PublicCommentService.Count;
import org.followthrough.parties.Parties;
import org.followthrough.shared.NotFound;
import org.followthrough.ui.portal.PublicCommentsPage.Ground;
import org.followthrough.ui.portal.PublicCommentsPage.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the public said to one commitment: what is public, that something was taken down, and figures of the moderation. */
@Component
class PublicCommentThread {

    private static final int PAGE = 50;
    /** Characters of a page: long comments make a page of fewer, so that it stays light wherever a line is slow. */
    private static final int MOST = 30_000;

    private final PublicCommentService service;
    private final CommitmentReader commitments;
    private final Parties parties;

    PublicCommentThread(PublicCommentService service, CommitmentReader commitments, Parties parties) {
        this.service = service;
        this.commitments = commitments;
        this.parties = parties;
    }

    /** What is said of it on the page of the commitment: how many there are, and until when they are taken. */
    Optional<CommitmentPage.Commented> section(String ref, Page page) {
        var window = service.window(ref);
        var taken = window.state() == CommentWindow.State.OPEN || window.state() == CommentWindow.State.OVER;
        return taken || anyToldOf(ref) ? Optional.of(new CommitmentPage.Commented(address(ref),
                page.t("public-comments.public", published(service.counts(ref))), says(window, page), window.isOpen())) : Optional.empty();
    }

    private boolean anyToldOf(String ref) {
        return !service.told(ref, null, 1).isEmpty();
    }

    /** Whether comments on it are taken. @throws NotFound where it takes none and none was ever public */
    CommentWindow window(String ref) {
        var window = service.window(ref);
        if (window.state() == CommentWindow.State.OFF && !anyToldOf(ref)) {
            throw new NotFound("comments.unknown");
        }
        return window;
    }

    static String address(String ref) {
        return "/commitments/" + ref + "/comments";
    }

    /** That of one, which it keeps however many newer ones there are: the page begins with it. */
    static String address(PublicComment one) {
        return Address.of(address(one.ref())).with("at", one.id()) + "#" + anchor(one);
    }

    /** Whether a panel reads what is handed in confidentially on it. */
    boolean isReviewed(String ref) {
        return service.isReviewed(ref);
    }

    PublicCommentsPage read(String ref, CommentWindow window, @Nullable UUID at, @Nullable UUID after, Optional<PublicCommentForm> form, Page page) {
        var standing = commitments.standing(ref);
        var counts = service.counts(ref);
        return new PublicCommentsPage(ref, standing.title(), parties.find(standing.addressee()).map(party -> party.name()).orElse(standing.addressee()),
                says(window, page), window.isOpen(), list(ref, at, after, page), page.t("public-comments.empty" + (after == null ? "" : ".after")),
                page.t("public-comments.moderation.figures", published(counts), unpublished(counts)), grounds(counts, page), form);
    }

    private static String says(CommentWindow window, Page page) {
        var key = "public-comments.window." + window.state().name().toLowerCase(Locale.ROOT);
        return window.lastDay() == null ? page.t(key) : page.t(key, page.formats().day(window.lastDay()));
    }

    private Listing<Row> list(String ref, @Nullable UUID at, @Nullable UUID after, Page page) {
        var found = at == null ? service.told(ref, after, PAGE + 1) : service.toldFrom(ref, at, PAGE + 1);
        var shown = found.subList(0, fitting(found));
        var list = Address.of(address(ref));
        var next = found.size() > shown.size() ? Optional.of(list.with("after", shown.getLast().id()).toString()) : Optional.<String>empty();
        return new Listing<>(shown.stream().map(one -> row(one, page)).toList(), "", at == null && after == null ? Optional.empty() : Optional.of(list.toString()), next,
                List.of(), "", List.of(), List.of(), false, "");
    }

    /** How many fill a page. */
    private static int fitting(List<PublicComment> found) {
        var count = 0;
        for (var characters = 0; count < Math.min(found.size(), PAGE) && characters < MOST; count++) {
            characters += found.get(count).text().length();
        }
        return count;
    }

    static String anchor(PublicComment one) {
        return "c-" + one.id();
    }

    private static Row row(PublicComment one, Page page) {
        var day = page.formats().day(one.receivedOn());
        return new Row(anchor(one), address(one), one.name(), day, one.text(), one.isPublic() ? "" : gone(one, page));
    }

    private static String gone(PublicComment one, Page page) {
        return page.t("public-comments.taken-down", one.decidedOn() == null ? "" : page.formats().day(one.decidedOn()),
                one.ground() == null ? "" : page.t(ground(one.ground())));
    }

    static String ground(CommentGround ground) {
        return "public-comments.ground." + ground.code();
    }

    private static int published(List<Count> counts) {
        return sum(counts, CommentState.PUBLISHED, null);
    }

    private static int unpublished(List<Count> counts) {
        return counts.stream().mapToInt(Count::number).sum() - published(counts);
    }

    private static List<Ground> grounds(List<Count> counts, Page page) {
        return Arrays.stream(CommentGround.values()).map(ground -> new Ground(page.t(ground(ground)), sum(counts, CommentState.REFUSED, ground),
                sum(counts, CommentState.TAKEN_DOWN, ground))).filter(one -> one.refused() + one.takenDown() > 0).toList();
    }

    private static int sum(List<Count> counts, CommentState state, @Nullable CommentGround ground) {
        return counts.stream().filter(one -> one.state() == state && one.ground() == ground).mapToInt(Count::number).sum();
    }
}

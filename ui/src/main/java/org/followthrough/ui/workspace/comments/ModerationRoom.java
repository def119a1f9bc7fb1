package org.followthrough.ui.workspace.comments;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.evidence.comments.CommentGround;
import org.followthrough.evidence.comments.PublicComment;
import org.followthrough.evidence.comments.PublicCommentService;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.forum.ProfileStep;
import org.followthrough.parties.Parties;
import org.followthrough.parties.Party;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Comments of the public as the signed-in person may read and decide on them. */
@Component
class ModerationRoom {

    static final int PAGE = 20;
    private static final int ALL = 500;

    final Refusals refusals;
    private final PublicCommentService service;
    private final CurrentActor current;
    private final CommitmentReader reader;
    private final Parties parties;
    private final Editions editions;

    ModerationRoom(Refusals refusals, PublicCommentService service, CurrentActor current, CommitmentReader reader, Parties parties, Editions editions) {
        this.refusals = refusals;
        this.service = service;
        this.current = current;
        this.reader = reader;
        this.parties = parties;
        this.editions = editions;
    }

    /**
     * A comment with what it is about.
     *
     * @param title of the commitment
     */
    record Read(PublicComment comment, String title, String addressee) {
    }

    /** One page, oldest first. @param after the last one of the page before, or null */
    List<Read> page(Chosen chosen, @Nullable PublicComment after) {
        var found = service.in(current.get(), chosen.state(), chosen.edition(), after == null ? null : after.id(), PAGE);
        var titles = found.stream().map(PublicComment::ref).distinct().collect(Collectors.toMap(Function.identity(), ref -> reader.standing(ref).title()));
        var names = parties.find(found.stream().map(PublicComment::addressee).distinct().toList()).stream()
                .collect(Collectors.toMap(Party::code, Party::name));
        return found.stream().map(one -> new Read(one, titles.getOrDefault(one.ref(), one.ref()), named(names, one.addressee()))).toList();
    }

    private static String named(Map<String, String> names, String code) {
        return names.getOrDefault(code, code);
    }

    int waiting(@Nullable String edition) {
        return service.waiting(current.get(), edition);
    }

    /** The editions that take comments now. */
    List<Edition> open() {
        return editions.page(null, null, ALL).stream().filter(one -> one.profile().has(ProfileStep.PUBLIC_COMMENT)).toList();
    }

    void publish(PublicComment one) {
        service.publish(current.get(), one.id());
    }

    /** Refuses what was seen to wait, takes down what was seen to be public. */
    void refuse(PublicComment seen, CommentGround ground) {
        if (seen.isPublic()) {
            service.takeDown(current.get(), seen.id(), ground);
        } else {
            service.refuse(current.get(), seen.id(), ground);
        }
    }
}

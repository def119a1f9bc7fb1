package org.followthrough.demo;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.followthrough.evidence.comments.CommentGround;
import org.followthrough.evidence.comments.PublicComment;
import org.followthrough.evidence.comments.PublicCommentService;
import org.followthrough.evidence.confidential.ReceiptCode;
import org.followthrough.forum.Editions;
import org.followthrough.forum.ProfileService;
import org.followthrough.forum.ProfileStep;
import org.followthrough.identity.Actor;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the public says to what was reported, and how organisers moderate it. */
@Component
@Profile(DemoMode.PROFILE)
class CommentStory {

    private static final String FILE = "comments.json";

    private final PublicCommentService service;
    private final ProfileService profiles;
    private final Editions editions;
    private final Cast cast;

    CommentStory(PublicCommentService service, ProfileService profiles, Editions editions, Cast cast) {
        this.service = service;
        this.profiles = profiles;
        this.editions = editions;
        this.cast = cast;
    }

    private record Voices(String edition, int days, Instant switchedOnAt, List<Said> comments) {
    }

    /** A comment; refused after it was published it is taken down. */
    private record Said(String ref, Instant at, String text, String name, @Nullable Instant published, @Nullable Instant refused,
            @Nullable String ground, @Nullable Instant withdrawn) {
    }

    void tell(Agenda agenda) {
        var voices = DemoFiles.one(FILE, Voices.class);
        agenda.add(voices.switchedOnAt(), voices.edition(), () -> switchOn(voices));
        voices.comments().forEach(said -> tell(agenda, said));
    }

    private void switchOn(Voices voices) {
        var old = editions.find(voices.edition()).orElseThrow().profile();
        var steps = EnumSet.copyOf(old.steps());
        steps.add(ProfileStep.PUBLIC_COMMENT);
        profiles.change(cast.organiser(), voices.edition(), new org.followthrough.forum.Profile("own", old.objection(), old.response(), old.reminder(),
                old.veryLate(), old.review(), old.reply(), old.answer(), voices.days(), old.trackingYears(), steps));
    }

    private void tell(Agenda agenda, Said said) {
        var code = new AtomicReference<ReceiptCode>();
        agenda.add(said.at(), said.ref(), () -> code.set(service.handIn(Actor.PUBLIC, said.ref(), said.text(), said.name())));
        agenda.add(said.published(), said.ref(), () -> service.publish(cast.organiser(), service.byCode(Actor.PUBLIC, code.get().text()).id()));
        agenda.add(said.refused(), said.ref(), () -> refuse(said, service.byCode(Actor.PUBLIC, code.get().text())));
        agenda.add(said.withdrawn(), said.ref(), () -> service.withdraw(Actor.PUBLIC, code.get().text()));
    }

    private void refuse(Said said, PublicComment one) {
        var ground = Coded.find(CommentGround.class, String.valueOf(said.ground())).orElseThrow();
        if (one.isPublic()) {
            service.takeDown(cast.organiser(), one.id(), ground);
        } else {
            service.refuse(cast.organiser(), one.id(), ground);
        }
    }
}

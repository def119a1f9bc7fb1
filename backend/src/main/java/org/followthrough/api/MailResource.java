package org.followthrough.api;

import java.util.List;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.identity.Permission;
import org.followthrough.notification.Frequency;
import org.followthrough.notification.SettingsService;
import org.followthrough.notification.UnsubscribeService;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which mails the caller gets: how often, and whether of what they follow (features, rows L1 and L2). */
@RestController
@RequestMapping("/api/v1/me/mails")
class MailResource {

    static final Shape MAILS = Shape.of().mayCode("frequency", Frequency.class).may(Shape.Kind.FLAG, "news").build();

    private final SettingsService settings;
    private final UnsubscribeService news;
    private final Changes changes;

    MailResource(SettingsService settings, UnsubscribeService news, Changes changes) {
        this.settings = settings;
        this.news = news;
        this.changes = changes;
    }

    /**
     * What comes by mail.
     *
     * @param frequency each at once, one digest a day or a week, or none at all
     * @param news whether mails come of what the caller follows
     */
    record MailsView(Frequency frequency, boolean news) {
    }

    @GetMapping
    @May(Permission.KEEP_SETTINGS)
    @Gives(MailsView.class)
    ResponseEntity<byte[]> read(Call call) {
        return call.plain().answer(view(call));
    }

    private MailsView view(Call call) {
        return new MailsView(settings.of(call.actor()).frequency(), news.wanted(call.actor()));
    }

    /** What is not named stays as it is. */
    @PutMapping
    @May(Permission.KEEP_SETTINGS)
    @Gives(value = MailsView.class, body = "MAILS")
    ResponseEntity<byte[]> change(Call call) {
        return changes.of(call, () -> { }).on(() -> settings.lock(call.actor()), () -> List.of(view(call))).json(MAILS, fields -> {
            var before = settings.of(call.actor());
            var frequency = fields.code("frequency", Frequency.class);
            var wanted = fields.flag("news", news.wanted(call.actor()));
            fields.check();
            if (frequency != null && frequency != before.frequency()) {
                settings.change(call.actor(), before.language().toLanguageTag(), before.zone() == null ? null : before.zone().getId(), frequency);
            }
            news.want(call.actor(), wanted);
            return Answer.ok(view(call));
        });
    }
}

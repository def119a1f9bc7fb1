package org.followthrough.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.identity.Permission;
import org.followthrough.notification.Frequency;
import org.followthrough.notification.Notice;
import org.followthrough.notification.NoticeKind;
import org.followthrough.notification.NoticeService;
import org.followthrough.notification.Settings;
import org.followthrough.notification.SettingsService;
import org.followthrough.shared.Ids;
import org.followthrough.shared.MethodClock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own settings and notices (features, rows I7 and L2). */
@RestController
@RequestMapping("/api/v1/me")
class SettingsResource {

    static final Shape SETTINGS = Shape.of().need(Shape.Kind.TEXT, "language").may(Shape.Kind.TEXT, "timeZone")
            .needCode("frequency", Frequency.class).build();
    static final Shape READ = Shape.of().may(Shape.Kind.INSTANT, "until").build();

    private final SettingsService settings;
    private final NoticeService notices;
    private final MethodClock clock;
    private final Changes changes;

    SettingsResource(SettingsService settings, NoticeService notices, MethodClock clock, Changes changes) {
        this.settings = settings;
        this.notices = notices;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * Settings as the API gives them.
     *
     * @param timeZone null: that of the reader's device, in mails the edition's
     */
    record SettingsView(String language, @Nullable String timeZone, Frequency frequency) {

        static SettingsView of(Settings settings) {
            return new SettingsView(settings.language().toLanguageTag(), settings.zone() == null ? null : settings.zone().getId(),
                    settings.frequency());
        }
    }

    /**
     * A notice as the API gives it.
     *
     * @param topic kind of the task, or what happened, as a stable code
     */
    record NoticeView(UUID id, NoticeKind kind, String topic, @Nullable String commitment, @Nullable String recommendation,
            @Nullable String cycle, @Nullable Instant due, Instant at, boolean read) {

        static NoticeView of(Notice n) {
            return new NoticeView(n.id(), n.kind(), n.topic(), n.commitment(), n.recommendation(), n.cycle(), n.dueAt(), n.at(), n.read());
        }
    }

    /** How many notices have not been read. */
    record UnreadView(int unread) {
    }

    @GetMapping("/settings")
    @May(Permission.KEEP_SETTINGS)
    @Gives(SettingsView.class)
    ResponseEntity<byte[]> read(Call call) {
        return call.plain().answer(SettingsView.of(settings.of(call.actor())));
    }

    @PutMapping("/settings")
    @May(Permission.KEEP_SETTINGS)
    @Gives(value = SettingsView.class, body = "SETTINGS")
    ResponseEntity<byte[]> change(Call call) {
        return changes.of(call, () -> { }).on(() -> settings.lock(call.actor()), () -> List.of(SettingsView.of(settings.of(call.actor()))))
                .json(SETTINGS, fields -> Answer.ok(SettingsView.of(change(call, fields))));
    }

    private Settings change(Call call, Fields fields) {
        var language = fields.needText("language");
        var zone = fields.text("timeZone");
        var frequency = fields.needCode("frequency", Frequency.class);
        fields.check();
        return settings.change(call.actor(), language, zone, frequency.orElseThrow());
    }

    @GetMapping("/notices")
    @May(Permission.HAVE_INBOX)
    @Gives(value = NoticeView.class, list = true)
    ResponseEntity<byte[]> notices(Call call) {
        var slice = call.slice();
        var after = slice.after(1, id -> Ids.read(id).orElseThrow(IllegalArgumentException::new));
        var found = notices.of(call.actor(), slice.after(0, Instant::parse), after, slice.fetch());
        return call.answer(slice.page(found, NoticeView::of, notice -> List.of(notice.at().toString(), notice.id().toString())));
    }

    @PostMapping("/notices/read")
    @May(Permission.HAVE_INBOX)
    @Gives(value = UnreadView.class, body = "READ")
    ResponseEntity<byte[]> markRead(Call call) {
        return changes.of(call, () -> { }).json(READ, fields -> {
            var until = fields.has("until") ? fields.needInstant("until") : clock.now();
            fields.check();
            notices.read(call.actor(), until);
            return Answer.ok(new UnreadView(notices.unread(call.actor())));
        });
    }
}

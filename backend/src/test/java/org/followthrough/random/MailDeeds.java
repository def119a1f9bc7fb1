package org.followthrough.random;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.notification.Frequency;
import org.followthrough.notification.Post.Handed;
import org.jspecify.annotations.Nullable;

/** People say how they want mail, and the outbox is emptied by a server that is not always there. */
final class MailDeeds {

    private static final List<String> ZONES = List.of("UTC", "Asia/Kathmandu", "America/New_York", "Pacific/Auckland");

    private final Stage stage;
    private final Luck luck;
    private final Hands hands;
    private final MailEyes eyes;
    private final Mails mails = new Mails();

    MailDeeds(Stage stage, Luck luck, Hands hands, MailEyes eyes) {
        this.stage = stage;
        this.luck = luck;
        this.hands = hands;
        this.eyes = eyes;
    }

    void tryOne() {
        if (luck.once(4)) {
            wish();
        } else {
            stage.ledger.remember(Move.NOTHING, stage.hours.now() + " the outbox is emptied");
            post();
        }
    }

    private void wish() {
        var who = luck.of(Cast.ALL);
        var language = luck.once(12) ? "tlh" : luck.of("en", "en", "fr", "es", "ar");
        var zone = luck.once(12) ? "Mars/Olympus" : luck.once(3) ? null : luck.of(ZONES);
        var frequency = luck.percent(50) ? Frequency.AT_ONCE : luck.of(Frequency.values());
        var predicted = Stage.predict(() -> Outcome.RULE_VIOLATION.when(language.equals("tlh") || "Mars/Olympus".equals(zone)));
        stage.ledger.remember(Move.NOTHING, who.name() + " wants mail " + frequency + " in " + zone + ", " + language + " -> " + predicted);
        stage.act(Move.NOTHING, predicted, () -> {
            hands.settings.change(hands.of(who), language, zone, frequency);
            return Deed.After.NOTHING;
        });
        if (predicted == Outcome.DONE) {
            mails.wishes.put(who.name(), new Wish(frequency, zone(zone)));
        }
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        return name == null ? null : ZoneId.of(name);
    }

    private void post() {
        var now = stage.hours.now();
        gather(now);
        hand(now);
    }

    private void gather(Instant now) {
        var waiting = eyes.waiting(now.minus(Mails.STALE));
        var expected = mails.gathered(waiting, now);
        hands.post.gather(now);
        require(mails.made(expected, waiting, eyes.mails(waiting), now));
    }

    /** Each that is due, once; asked for again at the same instant there is nothing more. */
    private void hand(Instant now) {
        var due = mails.due(now);
        var handed = hands.post.take(now);
        require(wrong(due, handed));
        handed.forEach(one -> mails.handed(one.id(), now));
        handed.stream().map(one -> Objects.requireNonNull(mails.letters.get(one.id())))
                .sorted(Comparator.comparing((Letter letter) -> letter.envelope.toString()).thenComparing(letter -> letter.made)).forEach(letter -> fate(letter, now));
    }

    private List<String> wrong(Set<UUID> due, List<Handed> handed) {
        var wrong = new ArrayList<String>();
        var once = new HashSet<UUID>();
        for (var one : handed) {
            var letter = mails.letters.get(one.id());
            if (letter == null || !due.contains(one.id()) || !once.add(one.id()) || one.attempts() != letter.attempts + 1
                    || !one.messageId().contains(one.id().toString()) || one.subject().isBlank()) {
                wrong.add("is handed over: " + one + ", expected after " + (letter == null ? null : letter.attempts) + " attempts");
            }
        }
        due.stream().filter(id -> !once.contains(id)).forEach(id -> wrong.add("is not handed over: " + id));
        return wrong;
    }

    /** Sent, to be tried again, given up, or never heard of again: then it is free after a while. */
    private void fate(Letter letter, Instant now) {
        var mail = letter.id;
        var lot = luck.of(1, 12);
        if (lot == 1) {
            letter.next = now.plusSeconds(60);
            hands.post.again(mail, letter.next);
        } else if (lot == 2) {
            letter.over = true;
            hands.post.giveUp(mail, now);
        } else if (lot > 3) {
            letter.over = true;
            hands.post.sent(Set.of(mail), now);
        }
    }

    /** All mails that were ever made. */
    void look() {
        post();
        require(mails.amiss(eyes.all()));
    }

    private static void require(List<String> wrong) {
        if (!wrong.isEmpty()) {
            throw new Disagreement(List.of(), wrong.stream().limit(10).collect(Collectors.joining("\n")), null);
        }
    }
}

package org.followthrough.random;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.notification.Frequency;
import org.jspecify.annotations.Nullable;

/** Which mails are to be made of what people are told: each notice comes into one mail or into none, and no mail is made twice (decision 26). */
final class Mails {

    static final Duration STALE = Duration.ofDays(9);
    private static final Duration LEASE = Duration.ofMinutes(10);

    final Map<String, Wish> wishes = new HashMap<>();
    final Map<UUID, Letter> letters = new HashMap<>();
    private final Set<Envelope> digests = new HashSet<>();

    /** What goes together to one person. */
    record Envelope(String who, String stream, @Nullable String period) {
    }

    Wish wish(String who) {
        return wishes.getOrDefault(who, Wish.DEFAULT);
    }

    /** What of all that waits is to be told now, and together with what. */
    Map<Envelope, List<Told>> gathered(List<Told> waiting, Instant now) {
        return waiting.stream().filter(one -> one.alive() && !one.at().isAfter(now) && one.at().isAfter(now.minus(STALE)))
                .filter(one -> wish(one.who()).frequency() != Frequency.NONE && wish(one.who()).isRipe(one.at(), now))
                .collect(Collectors.groupingBy(one -> new Envelope(one.who(), one.stream(), wish(one.who()).period(now)))).entrySet().stream()
                .filter(one -> !digests.contains(one.getKey())).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Takes over what was made, and says what is wrong with it. */
    List<String> made(Map<Envelope, List<Told>> expected, List<Told> waiting, Map<UUID, UUID> mails, Instant now) {
        var wrong = new ArrayList<String>();
        var told = new HashSet<UUID>();
        expected.forEach((envelope, notices) -> {
            var into = notices.stream().map(one -> mails.get(one.id())).collect(Collectors.toSet());
            var mail = into.size() == 1 ? into.iterator().next() : null;
            if (mail == null || letters.containsKey(mail)) {
                wrong.add(envelope + " of " + notices.size() + " notices went into " + into);
            } else {
                letters.put(mail, new Letter(mail, envelope, now));
            }
            notices.forEach(one -> told.add(one.id()));
            if (envelope.period() != null) {
                digests.add(envelope);
            }
        });
        waiting.stream().filter(one -> mails.containsKey(one.id()) && !told.contains(one.id()))
                .forEach(one -> wrong.add(one + " is told in a mail by the wish " + wish(one.who())));
        return wrong;
    }

    /** What is handed over at an instant: each once, until somebody says what became of it. */
    Set<UUID> due(Instant now) {
        return letters.entrySet().stream().filter(one -> !one.getValue().over && !one.getValue().next.isAfter(now)).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    void handed(UUID mail, Instant now) {
        var letter = Objects.requireNonNull(letters.get(mail));
        letter.attempts++;
        letter.next = now.plus(LEASE);
    }

    /** Every mail that there is was made here, and tells somebody something. */
    List<String> amiss(List<MailEyes.Kept> all) {
        var wrong = new ArrayList<>(all.stream().filter(one -> {
            var letter = letters.get(one.id());
            return letter == null || one.notices() == 0 || letter.attempts != one.attempts() || letter.over != one.over();
        }).map(one -> "a mail that is not as it should be: " + one).toList());
        if (all.size() != letters.size() || all.stream().map(MailEyes.Kept::messageId).distinct().count() < all.size()) {
            wrong.add(all.size() + " mails, expected " + letters.size());
        }
        return wrong;
    }
}

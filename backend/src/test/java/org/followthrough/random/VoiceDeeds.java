package org.followthrough.random;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.followthrough.evidence.alternative.AlternativeDraft;
import org.followthrough.evidence.alternative.AlternativeReport;
import org.followthrough.identity.Role;
import org.jspecify.annotations.Nullable;

/** What organisations say beside the addressees, of several commitments at once (features, row G4). */
final class VoiceDeeds {

    private static final String UNKNOWN = "NO-SUCH-ASK~XAA";

    private final Stage stage;
    private final Ledger ledger;
    private final Luck luck;
    private final Hands hands;

    VoiceDeeds(Stage stage, Luck luck, Hands hands) {
        this.stage = stage;
        this.ledger = stage.ledger;
        this.luck = luck;
        this.hands = hands;
    }

    void tryOne() {
        if (ledger.voices.size() < 2 || luck.once(2)) {
            handIn();
        } else if (luck.percent(60)) {
            correct(luck.of(ledger.voices));
        } else {
            withdraw(luck.of(ledger.voices));
        }
    }

    /** What was said is predicted on copies: of those that it names, and of the report itself. */
    private void attempt(String words, Collection<String> refs, @Nullable Voice voice, BiConsumer<Voices, @Nullable Voice> rule, Act act) {
        var then = new LinkedHashMap<String, Promise>();
        Stream.concat(refs.stream(), voice == null ? Stream.<String>empty() : voice.cited.keySet().stream()).distinct()
                .forEach(ref -> Optional.ofNullable(ledger.promises.get(ref)).ifPresent(p -> then.put(ref, p.copy())));
        var now = stage.hours.now();
        var after = voice == null ? null : voice.copy();
        var predicted = Stage.predict(() -> rule.accept(new Voices(then, ledger.roster, now), after));
        ledger.remember(then.values(), now + " " + words + " -> " + predicted);
        var seen = new ArrayList<AlternativeReport>();
        stage.act(refs.stream().findFirst().orElse(Move.NOTHING), predicted, () -> {
            seen.add(act.run());
            return Deed.After.NOTHING;
        });
        if (predicted == Outcome.DONE) {
            then.values().forEach(ledger::put);
            done(seen.getFirst(), voice, after, then);
        }
        stage.look(then.keySet().stream().map(ledger.promises::get).filter(Objects::nonNull).toList());
    }

    private interface Act {
        AlternativeReport run();
    }

    private void done(AlternativeReport seen, @Nullable Voice before, @Nullable Voice after, Map<String, Promise> named) {
        var voice = after == null ? added(seen, named.keySet()) : after;
        ledger.voices.remove(before);
        ledger.voices.add(voice);
        named.values().forEach(p -> p.voices.put(voice.number, voice));
        compare(voice, seen);
    }

    private Voice added(AlternativeReport seen, Collection<String> refs) {
        var year = "AR-" + LocalDate.ofInstant(stage.hours.now(), ZoneOffset.UTC).getYear() + "-";
        var number = year + "%04d".formatted(ledger.voices.stream().filter(voice -> voice.number.startsWith(year)).count() + 1);
        var voice = new Voice(number, seen.organisation());
        voice.hasAddress = seen.said().url() != null;
        refs.forEach(voice::cite);
        return voice;
    }

    private static void compare(Voice voice, AlternativeReport seen) {
        var words = Voice.words(seen.number(), seen.organisation(), seen.said().version(), seen.withdrawn(), String.join(" ", seen.commitments().stream().sorted().toList()));
        if (!words.equals(voice.words())) {
            throw new Disagreement(voice.cited.keySet(), "expected " + voice.words() + " but it was " + words, null);
        }
    }

    /** All that was ever handed in is as it was said last. */
    void look() {
        ledger.voices.forEach(voice -> compare(voice, hands.voices.alternatives().read(voice.number)));
    }

    private AlternativeDraft draft() {
        var today = LocalDate.ofInstant(stage.hours.now(), ZoneOffset.UTC);
        return new AlternativeDraft(luck.text("What we saw"), today.plusDays(luck.once(15) ? 2 : -10), luck.once(25) ? "xx" : "en",
                luck.once(6) ? "" : "Nobody was paid.", luck.once(5) ? "https://union.example/1" : null);
    }

    private List<String> some() {
        var refs = new ArrayList<>(Stream.generate(() -> luck.of(ledger.all()).ref).limit(luck.of(luck.once(15) ? 0 : 1, 3)).toList());
        if (luck.once(15)) {
            refs.add(UNKNOWN);
        }
        return refs;
    }

    private Person author() {
        return luck.orAnybody(luck.once(4) ? luck.of(Cast.named("focal.org-4"), Cast.named("ministry.org-15")) : Cast.named("reviewer" + luck.of(1, 12)));
    }

    private void handIn() {
        var who = author();
        var own = Voices.organisation(who, ledger.roster).orElse(null);
        var organisation = luck.once(12) ? "ORG-7" : luck.once(2) ? null : own;
        var draft = draft();
        var refs = some();
        attempt(who.name() + " hands in a report for " + organisation + " on " + refs, refs, null,
                (voices, none) -> voices.handIn(who, organisation, draft, refs),
                () -> hands.voices.alternatives().handIn(hands.of(who), organisation, draft, Optional.empty(), refs));
    }

    /** Most of the time somebody of the organisation. */
    private Person of(Voice voice) {
        var own = Cast.ALL.stream().filter(person -> person.is(Role.REVIEWER) && ledger.roster.employer(person).equals(voice.organisation)).findFirst();
        return luck.orAnybody(own.orElseGet(this::author));
    }

    private void correct(Voice voice) {
        var who = of(voice);
        var draft = draft();
        var more = luck.once(2) ? List.<String>of() : some();
        var reason = luck.text("A date was wrong.");
        var unknown = luck.once(15);
        attempt(who.name() + " corrects " + voice.number + ", on " + more + " too", more, unknown ? null : voice,
                (voices, it) -> voices.correct(who, it, draft, more, reason),
                () -> hands.voices.alternatives().correct(hands.of(who), unknown ? "AR-1999-0001" : voice.number, draft, Optional.empty(), more, reason));
    }

    private void withdraw(Voice voice) {
        var who = of(voice);
        var reason = luck.text("It was another employer.");
        attempt(who.name() + " withdraws " + voice.number, List.of(), voice, (voices, it) -> voices.withdraw(who, it, reason),
                () -> hands.voices.alternatives().withdraw(hands.of(who), voice.number, reason));
    }
}

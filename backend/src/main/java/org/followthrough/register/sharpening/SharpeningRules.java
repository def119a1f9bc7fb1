package org.followthrough.register.sharpening;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Ambition;
import org.followthrough.register.Verifiability;
import org.followthrough.register.sharpening.Finding.State;

/**
 * Which parts of an ask are there, and which codes follow (method, section 2 A): verifiable names an actor or can be assigned,
 * an act, and a sign by which an outsider can tell that it happened; not verifiable asks for nothing that one could see.
 */
public final class SharpeningRules {

    private SharpeningRules() {
    }

    /** @param written what somebody has written so far; what they have not is looked for in the text */
    public static Proposal propose(String text, Parts written, Set<AddresseeGroup> groups) {
        var words = SharpeningWords.of(text);
        var actor = actor(words, text, written.actor(), groups);
        var act = act(words, text, written.act());
        var sign = part(words, Part.SIGN, text, written.sign(), "sign");
        var when = part(words, Part.BY_WHEN, text, written.byWhen(), "when");
        var baseline = baseline(words, text, written.baseline());
        var findings = List.of(actor, act, sign, when, baseline);
        var because = because(actor, act, sign);
        var asked = (written.act().isEmpty() ? text : written.act()) + " " + written.sign();
        var rules = words.first("ambition.changes-rules", asked);
        var goesOn = words.first("ambition.continues", asked);
        var ambition = rules.isPresent() ? Ambition.CHANGES_RULES : goesOn.isPresent() ? Ambition.CONTINUES : Ambition.IMPROVES;
        return new Proposal(verifiability(because), because, ambition, rules.or(() -> goesOn).orElse(""), findings, suggested(words, text));
    }

    private static Finding actor(SharpeningWords words, String text, String written, Set<AddresseeGroup> groups) {
        if (!written.isEmpty()) {
            return new Finding(Part.ACTOR, State.WRITTEN, written);
        }
        return words.first("actor", text).map(found -> new Finding(Part.ACTOR, State.IN_TEXT, found))
                .orElseGet(() -> new Finding(Part.ACTOR, groups.isEmpty() ? State.MISSING : State.IN_TEXT, ""));
    }

    /** An act that binds or can be seen; one that only values or recalls is vague. */
    private static Finding act(SharpeningWords words, String text, String written) {
        var said = written.isEmpty() ? text : written;
        var clear = words.first("act.clear", said);
        var state = written.isEmpty() ? State.IN_TEXT : State.WRITTEN;
        if (clear.isPresent()) {
            return new Finding(Part.ACT, state, clear.get());
        }
        return words.first("act.vague", said).map(vague -> new Finding(Part.ACT, State.VAGUE, vague))
                .orElseGet(() -> new Finding(Part.ACT, state, ""));
    }

    /** What was written counts where it says something of its kind: a sign one can see or count, a time one can pass. */
    private static Finding part(SharpeningWords words, Part part, String text, String written, String list) {
        if (written.isEmpty()) {
            return look(words, list, text).map(found -> new Finding(part, State.IN_TEXT, found))
                    .orElseGet(() -> new Finding(part, State.MISSING, ""));
        }
        return look(words, list, written).map(found -> new Finding(part, State.WRITTEN, found))
                .orElseGet(() -> new Finding(part, State.VAGUE, written));
    }

    private static Optional<String> look(SharpeningWords words, String list, String text) {
        return words.expression(list, text);
    }

    private static Finding baseline(SharpeningWords words, String text, String written) {
        if (!written.isEmpty()) {
            return new Finding(Part.BASELINE, State.WRITTEN, written);
        }
        return words.expression("baseline", text).map(found -> new Finding(Part.BASELINE, State.IN_TEXT, found))
                .orElseGet(() -> new Finding(Part.BASELINE, State.MISSING, ""));
    }

    /** The first rule that fits. */
    private static String because(Finding actor, Finding act, Finding sign) {
        if (act.state() == State.VAGUE && !sign.holds()) {
            return "vague";
        }
        if (!actor.holds()) {
            return "nobody";
        }
        return sign.holds() && act.holds() ? "seen" : "unseen";
    }

    private static Verifiability verifiability(String because) {
        return switch (because) {
            case "vague" -> Verifiability.NOT_VERIFIABLE;
            case "seen" -> Verifiability.VERIFIABLE;
            default -> Verifiability.AFTER_SHARPENING;
        };
    }

    private static Parts suggested(SharpeningWords words, String text) {
        var folded = text.strip().replaceAll("\\s+", " ");
        return new Parts(words.first("actor", folded).map(SharpeningRules::capital).orElse(""), sentence(folded),
                words.expression("sign.clause", folded).or(() -> words.expression("sign", folded)).orElse(""),
                words.expression("when", folded).orElse(""), words.expression("baseline", folded).orElse(""));
    }

    /** The first clause, which mostly holds the act. */
    private static String sentence(String text) {
        var end = Stream.of("; ", ". ", ": ").mapToInt(text::indexOf).filter(at -> at > 0).min().orElse(text.length());
        var clause = text.substring(0, end).replaceFirst("[.;:,]$", "");
        return clause.length() <= Parts.LONGEST ? clause : clause.substring(0, Parts.LONGEST);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }
}

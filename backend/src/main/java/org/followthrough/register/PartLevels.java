package org.followthrough.register;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.followthrough.forum.Event;
import org.followthrough.forum.Programme;

/**
 * Finds the part of a programme in which an ask was made, by the numbered levels of its section: below the event of its
 * document the roundtable, day or session with the same kind and number, level by level (features, row A6).
 */
final class PartLevels {

    private static final Pattern LEVEL = Pattern.compile("(?i)^\\s*(round\\s?table|session|day)\\s+(?:\\d+\\.)*(\\d+|[ivx]+)\\b.*", Pattern.DOTALL);
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");

    private final Programme programme;

    PartLevels(Programme programme) {
        this.programme = programme;
    }

    /** The code of the innermost event that the section names; the event itself where it names none. */
    String of(String event, String section) {
        var at = event;
        for (var level : section.split(" > ")) {
            var label = label(level);
            if (label.isPresent()) {
                at = within(at, label.get()).orElse(at);
            }
        }
        return at;
    }

    private Optional<String> within(String event, String label) {
        var below = programme.below(event);
        return below.stream().filter(one -> label(one).equals(Optional.of(label))).map(Event::code).findFirst()
                .or(() -> below.stream().flatMap(one -> within(one.code(), label).stream()).findFirst());
    }

    private static Optional<String> label(Event event) {
        return label(event.name()).filter(label -> label.startsWith(event.kind().code())).or(() -> Optional.of(event.kind().code() + event.ordinal()));
    }

    /** Such as {@code roundtable4}; of a session {@code 4.1} the last number counts. */
    private static Optional<String> label(String text) {
        var matcher = LEVEL.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT).replaceAll("\\s", "") + number(matcher.group(2)))
                : Optional.empty();
    }

    private static String number(String text) {
        var roman = ROMAN.indexOf(text.toLowerCase(Locale.ROOT));
        return roman >= 0 ? String.valueOf(roman + 1) : text.replaceFirst("^0+(?=.)", "");
    }
}

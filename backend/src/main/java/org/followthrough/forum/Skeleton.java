package org.followthrough.forum;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The programme of one edition as that of another: the same events with codes and dates of their own, and no place yet. */
record Skeleton(Edition from, Edition to) {

    /** Events below others come after them. */
    List<Event> of(Programme programme) {
        return programme.events().stream().sorted((a, b) -> Integer.compare(programme.trail(a.code()).size(), programme.trail(b.code()).size()))
                .map(this::moved).toList();
    }

    private Event moved(Event event) {
        var days = ChronoUnit.DAYS.between(from.opens(), to.opens());
        return new Event(code(event.code()), to.code(), Optional.ofNullable(event.parent()).map(this::code).orElse(null), event.ordinal(), event.kind(),
                event.name(), event.starts().plusDays(days), event.ends().plusDays(days), null);
    }

    /** The year of the one edition becomes that of the other, where the code has it; else the other's is put behind. */
    private String code(String old) {
        return code(from.code(), to.code(), old);
    }

    static String code(String from, String to, String old) {
        var year = last(from);
        return old.contains("-" + year) ? old.replaceFirst("-" + Pattern.quote(year), "-" + last(to)) : old + "-" + last(to);
    }

    private static String last(String code) {
        return code.substring(code.lastIndexOf('-') + 1);
    }
}

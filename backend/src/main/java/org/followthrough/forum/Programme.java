package org.followthrough.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;

/** All events of one edition as a tree, in their order. */
public record Programme(List<Event> events) {

    /** The event with this code, where it is one of the programme. */
    public Optional<Event> find(String code) {
        return events.stream().filter(event -> event.code().equals(code)).findFirst();
    }

    Event get(String code) {
        return find(code).orElseThrow(() -> new NotFound("forum.event.unknown"));
    }

    /** Those directly below an event, or below the edition itself, in their order. */
    public List<Event> below(@Nullable String parent) {
        return events.stream().filter(event -> Objects.equals(event.parent(), parent)).toList();
    }

    /** Those below an event, or below the edition, however deep; each after the one that holds it. */
    List<Event> allBelow(@Nullable String parent) {
        return below(parent).stream().flatMap(one -> Stream.concat(Stream.of(one), allBelow(one.code()).stream())).toList();
    }

    @Nullable Event parentOf(Event event) {
        return event.parent() == null ? null : get(event.parent());
    }

    /** The way to an event, outermost first, the event itself last. */
    public List<Event> trail(String code) {
        var trail = new ArrayList<Event>();
        for (var at = find(code); at.isPresent(); at = Optional.ofNullable(at.get().parent()).flatMap(this::find)) {
            trail.addFirst(at.get());
        }
        return trail;
    }

    static List<Violation> misplaced(EventKind kind, @Nullable Event above) {
        return kind.maySit(above == null ? null : above.kind()) ? List.of() : List.of(Violation.of("parent", "forum.event.misplaced"));
    }

    /** A code below another one that no event of the programme has, such as {@code CSD-2009-RT1-S2}. */
    String freeCode(Event above, EventKind kind) {
        return IntStream.iterate(1, n -> n + 1).mapToObj(n -> above.code() + "-" + kind.letters() + n).filter(code -> find(code).isEmpty())
                .findFirst().orElseThrow();
    }

    /** Codes below {@code parent} in their order once {@code moved} has its place there. */
    List<String> order(Event moved, @Nullable String parent, int ordinal) {
        var codes = new ArrayList<>(below(parent).stream().map(Event::code).filter(code -> !code.equals(moved.code())).toList());
        codes.add(Math.clamp(ordinal - 1, 0, codes.size()), moved.code());
        return codes;
    }
}

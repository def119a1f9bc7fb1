package org.followthrough.api.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for: how many items, starting after which. A cursor is opaque and bound to its question;
 * it names the last item that was seen, so that what is added meanwhile moves nothing.
 */
public final class Slice {

    private static final Set<String> OWN = Set.of("limit", "cursor");
    private static final int MOST = 500;
    private static final int USUAL = 50;

    private final Query query;
    private final String question;
    private final int limit;
    private final List<String> after;

    private Slice(Query query, String question, int limit, List<String> after) {
        this.query = query;
        this.question = question;
        this.limit = limit;
        this.after = after;
    }

    /** The slice of a list that can be filtered by {@code filters}. */
    static Slice of(Call call, String... filters) {
        var known = new HashSet<>(OWN);
        known.addAll(Arrays.asList(filters));
        var query = call.query(known);
        var question = ApiJson.shortHash(call.path() + " " + query.without(OWN));
        return new Slice(query, question, query.whole("limit", 1, MOST).orElse(USUAL),
                query.text("cursor").map(cursor -> position(cursor, question)).orElse(List.of()));
    }

    private static List<String> position(String cursor, String question) {
        var parts = ApiJson.cursorParts(cursor).orElseThrow(() -> Query.impossible("cursor"));
        if (parts.size() < 2 || !parts.getFirst().equals(question)) {
            throw Query.impossible("cursor");
        }
        return parts.subList(1, parts.size());
    }

    public Query query() {
        return query;
    }

    /** One more than asked for, to know whether there is a next page. */
    public int fetch() {
        return limit + 1;
    }

    /** Where to start: a part of the position of the last item seen, or null at the beginning. */
    public @Nullable String after(int part) {
        if (after.isEmpty()) {
            return null;
        }
        if (part >= after.size()) {
            throw Query.impossible("cursor");
        }
        return after.get(part);
    }

    /** The same, as a value that is more than a text. */
    public <T> @Nullable T after(int part, Function<String, T> parse) {
        var value = after(part);
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException | java.time.DateTimeException forged) {
            throw Query.impossible("cursor");
        }
    }

    /** A page of items, at most as many as asked for, and the cursor of the next. */
    public <T, V> Page<V> page(List<T> fetched, Function<T, V> view, Function<T, List<String>> position) {
        return pageOf(fetched, items -> items.stream().map(view).toList(), position);
    }

    /** The same, where all items of a page are looked at together. */
    public <T, V> Page<V> pageOf(List<T> fetched, Function<List<T>, List<V>> views, Function<T, List<String>> position) {
        var items = fetched.size() > limit ? fetched.subList(0, limit) : fetched;
        var next = fetched.size() > limit ? Optional.of(cursor(position.apply(items.getLast()))) : Optional.<String>empty();
        return new Page<>(views.apply(items), next.orElse(null));
    }

    private String cursor(List<String> position) {
        return ApiJson.cursor(new ArrayList<>(Stream.concat(Stream.of(question), position.stream()).toList()));
    }

    /** A list as the API gives it. */
    public record Page<V>(List<V> items, @Nullable String next) {
    }
}

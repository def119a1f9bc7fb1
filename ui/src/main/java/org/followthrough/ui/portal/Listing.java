package org.followthrough.ui.portal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A filtered list, a page at a time.
 *
 * @param count how many the filter finds in all, in words
 * @param first address of its first page; empty on that page
 * @param next address of the next page; empty on the last
 * @param words what was searched for, as typed
 * @param also filters that came with a link and have no field of their own, in words
 * @param kept their names and values, to be sent along with the form
 * @param query the filter as the downloads take it
 */
public record Listing<T>(List<T> rows, String count, Optional<String> first, Optional<String> next, List<Choice> filters, String words,
        List<String> also, List<Choice.Option> kept, boolean filtered, String query) {

    private static final Pattern OF_THEME = Pattern.compile("\\?(edition=[^&]+)?&?theme=([^&]+)");

    /** The address of the paper that tells of the same; empty where the filter is more than a theme, of all editions or of one. */
    public Optional<String> paper() {
        return Optional.of(OF_THEME.matcher(query)).filter(Matcher::matches).map(found -> "/themes/" + found.group(2));
    }

    /** What that address has to be asked. */
    public String paperQuery() {
        return Optional.of(OF_THEME.matcher(query)).filter(Matcher::matches).map(found -> found.group(1)).map(edition -> "?" + edition).orElse("");
    }
}

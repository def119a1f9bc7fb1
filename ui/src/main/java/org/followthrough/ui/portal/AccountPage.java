package org.followthrough.ui.portal;

import java.util.List;
import java.util.stream.Stream;

/**
 * The account of a region, a theme or an objective over all editions, or of one of them.
 *
 * @param above  what kind of thing it is the account of
 * @param action its own address, to which the form goes
 * @param narrowed the edition that it is narrowed to, in words; none of all editions
 * @param query  the filter as the downloads take it
 * @param also   other accounts of the same: of each edition
 */
public record AccountPage(String above, String heading, Funnel funnel, Sides sides, Figure headlines, List<Figure> values, List<Choice> filters,
        String action, List<String> narrowed, String list, String query, List<Crumb> also) {

    public boolean filtered() {
        return !narrowed.isEmpty();
    }

    /** All that a picture can be saved of, but the funnel. */
    public List<Figure> figures() {
        return Stream.concat(values.stream(), Stream.of(headlines)).toList();
    }

    /** Address of a picture of it. */
    public String picture(String name, String format) {
        return action + "/pictures/" + name + "." + format + paperQuery();
    }

    /** What the address of the paper that tells of the same has to be asked. */
    public String paperQuery() {
        return query.lines().flatMap(one -> java.util.Arrays.stream(one.split("[?&]"))).filter(one -> one.startsWith("edition=")).findFirst()
                .map(edition -> "?" + edition).orElse("");
    }
}

package org.followthrough.ui.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.followthrough.accountability.CommitmentSearch.Filter;

/**
 * What the account of an edition is narrowed to: nothing, or a region, a theme, an objective and an addressee.
 *
 * @param words what it is narrowed to, in words; none of the whole edition
 * @param kept  the same as names and values, for forms that lead to the same page
 * @param list  address of all its commitments
 * @param query the filter as the downloads take it
 */
public record Narrowed(List<Choice> choices, List<String> words, List<Choice.Option> kept, String list, String query) {

    private static final int OBJECTIVES = 23;

    /** Whether only a part of the edition is shown. */
    public boolean isPart() {
        return !words.isEmpty();
    }

    /** Address of a picture of it, between two cycles where they are named. */
    public String picture(String edition, String name, String format, String from, String to) {
        return at("/accountability/" + edition + "/pictures/" + name + "." + format).with("from", from).with("to", to).toString();
    }

    /** Address of a picture of the account of a cycle that is narrowed like this. */
    public String pictureOfCycle(String cycle, String name, String format) {
        return at("/cycles/" + cycle + "/pictures/" + name + "." + format).toString();
    }

    private Address at(String path) {
        var address = Address.of(path);
        for (var one : kept) {
            address = address.with(one.value(), one.text());
        }
        return address;
    }

    static Narrowed of(Filter filter, Names names, Page page) {
        var list = Asked.list(filter);
        var given = list.with("edition", null).parameters().entrySet();
        return new Narrowed(choices(filter, names, page), given.stream().map(one -> Kept.words(one.getKey(), one.getValue(), names, page)).toList(),
                given.stream().map(one -> new Choice.Option(one.getKey(), one.getValue(), false)).toList(), list.toString(), list.at("").toString());
    }

    private static List<Choice> choices(Filter filter, Names names, Page page) {
        var parties = new LinkedHashMap<String, String>();
        names.parties().values().forEach(party -> parties.put(party.code(), party.name()));
        return List.of(Choice.of("region", page.t("filter.region"), page.t("filter.region.any"), names.regions(), filter.region()),
                Choice.of("theme", page.t("filter.theme"), page.t("filter.theme.any"), names.themes(), filter.theme()),
                Choice.of("gcm", page.t("filter.gcm"), page.t("filter.gcm.any"), objectives(page), filter.gcm() == null ? null : filter.gcm().toString()),
                Choice.of("party", page.t("filter.party"), page.t("filter.addressee.any"), parties, filter.party()));
    }

    private static Map<String, String> objectives(Page page) {
        var objectives = new LinkedHashMap<String, String>();
        IntStream.rangeClosed(1, OBJECTIVES).forEach(one -> objectives.put(String.valueOf(one), page.t("account.objective.name", one, page.t("gcm." + one))));
        return objectives;
    }
}

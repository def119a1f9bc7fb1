package org.followthrough.ui.journey;

import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.TreeMap;

/** The figures from assigned to complete, as a page prints them. */
final class Figures {

    private final Person person;

    Figures(Person person) {
        this.person = person;
    }

    Map<String, Integer> inPublic(String edition) {
        person.open("/accountability/" + edition);
        return read(person.page().locator("table.funnel").first());
    }

    Map<String, Integer> inTheWorkspace(String edition) {
        person.open("/app/accountability?edition=" + edition);
        person.showsEverywhere("accountability");
        return read(person.page().locator("table.vgrid").first());
    }

    private static Map<String, Integer> read(Locator table) {
        var figures = new TreeMap<String, Integer>();
        table.locator("tbody tr").all().forEach(row -> figures.put(row.locator("th").innerText().strip(),
                Integer.valueOf(row.locator("td.n").first().innerText().strip())));
        return figures;
    }
}

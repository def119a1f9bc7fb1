package org.followthrough.ui.portal;

import java.util.List;
import java.util.Map;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.shared.NotFound;
import org.springframework.stereotype.Component;

/** What every page below the account of an edition begins with: the edition, its names, what it is narrowed to, and the page. */
@Component
class EditionAccounts {

    private final Pages pages;
    private final Names.Directory directory;
    private final Editions editions;

    EditionAccounts(Pages pages, Names.Directory directory, Editions editions) {
        this.pages = pages;
        this.directory = directory;
        this.editions = editions;
    }

    /** One page of the account of an edition. */
    record Account(Edition edition, Names names, Filter filter, Asked asked, Page page) {
    }

    /**
     * A page of an account; its title and description are the texts {@code KIND.title} and {@code KIND.description}.
     *
     * @throws NotFound where there is no such edition, or nothing of what it is narrowed to
     */
    Account open(String code, String kind, Map<String, String> parameters) {
        var edition = editions.find(code).orElseThrow(() -> new NotFound("edition.unknown"));
        var names = directory.read(code);
        var asked = new Asked(parameters);
        var filter = asked.within(code);
        names.require(null, filter.theme(), filter.region(), filter.party());
        var texts = pages.texts();
        return new Account(edition, names, filter, asked, pages.page(Section.OVERVIEW, texts.get(kind + ".title", edition.name()),
                texts.get(kind + ".description", edition.name()), List.of(new Crumb(texts.get("nav.overview"), "/"),
                        new Crumb(edition.name(), "/accountability/" + edition.code())), edition.timeZone()));
    }
}

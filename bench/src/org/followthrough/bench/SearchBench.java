package org.followthrough.bench;

import java.util.List;
import org.followthrough.identity.Actor;
import org.followthrough.intake.Format;
import org.followthrough.intake.lists.ListService;
import org.followthrough.register.RegisterFacets;
import org.followthrough.register.RegisterSearch;
import org.followthrough.register.RegisterSearch.Filter;

/** The first page of a search and its facets over 100,000 recommendations; limit of the page: 50 ms at the server. */
final class SearchBench {

    private static final int ROWS = 100_000;
    private static final int PAGE = 26;
    private static final int RUNS = 15;

    private SearchBench() {
    }

    public static void main(String[] arguments) throws Exception {
        try (var product = Product.start("search")) {
            product.prepare();
            var list = Lists.workbook(new Asks(1), ROWS);
            product.service(ListService.class).apply(Actor.ENGINE, "BENCH-2020", "asks.xlsx", list, Format.XLSX, null);
            product.jdbc().sql("analyze").update();
            System.out.printf("%nSearch over %,d recommendations, medians of %d; limit of the page with its facets: 50 ms%n%n", ROWS, RUNS);
            Measure.row("", "bare SQL", "page", "to bare", "facets", "page + facets");
            for (var asked : List.of(Asks.rare(42), Asks.rare(42).substring(0, 3), "migrants", "rights", "migrant workers",
                    "\"migrant workers\"", "mi", "governments should protect the rights of migrants", "nowhereatall")) {
                measure(product, asked, Filter.ALL.withWords(asked));
            }
            measure(product, "rights, in one edition", Filter.ofEdition("BENCH-2020").withWords("rights"));
            measure(product, "(everything)", Filter.ALL);
        }
    }

    private static void measure(Product product, String name, Filter filter) throws Exception {
        var register = product.service(RegisterSearch.class);
        var facets = product.service(RegisterFacets.class);
        var bare = Measure.median(RUNS, () -> bare(product, filter.q()));
        var page = Measure.median(RUNS, () -> register.search(filter, null, PAGE));
        var counts = Measure.median(RUNS, () -> facets.of(filter));
        Measure.row(name, Measure.ms(bare), Measure.ms(page), Measure.ratio(page, bare), Measure.ms(counts), Measure.ms(page.plus(counts)));
    }

    /** What any search would cost: the answers out of the index, twenty-six of them as they come, without order, marks or count. */
    private static void bare(Product product, String words) {
        if (words == null) {
            product.jdbc().sql("select id, ref, title, reading_text from recommendation order by ref limit :limit").param("limit", PAGE)
                    .query().listOfRows();
            return;
        }
        var terms = org.followthrough.register.SearchWords.of(words).array();
        product.jdbc().sql("select id, ref, title, reading_text from recommendation where search @@ search_query(:terms) limit :limit")
                .param("terms", terms).param("limit", PAGE).query().listOfRows();
    }
}

package org.followthrough.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.followthrough.accountability.Totals;
import org.postgresql.PGConnection;
import org.springframework.transaction.support.TransactionTemplate;

/** The public pages and the whole lists, as a reader gets them, at 2,000 and at 200,000 commitments. */
final class AccountabilityBench {

    private static final int FEW = Integer.getInteger("few", 2_000);
    private static final int MANY = Integer.getInteger("many", 200_000);
    private static final int RUNS = 15;
    private static final int WARMING = 10;
    private static final String EDITION = "/accountability/BENCH-2020";
    /** Each account, whole and narrowed in one or two ways. */
    private static final List<String> PAGES = List.of("/", "/?edition=BENCH-2020", "/?theme=theme-1", "/?region=bench", "/?theme=theme-1&region=bench",
            "/?edition=BENCH-2020&theme=theme-1", EDITION, EDITION + "?region=bench", EDITION + "?theme=theme-1", EDITION + "?gcm=6", EDITION + "?party=XAA",
            EDITION + "?theme=theme-1&gcm=6", EDITION + "?theme=theme-1&party=XAA", EDITION + "?region=bench&gcm=6", EDITION + "?from=C-1&to=C-3",
            EDITION + "/times", EDITION + "/times?theme=theme-1", EDITION + "/times?theme=theme-1&party=XAA", EDITION + "/comparison", EDITION + "/timeline",
            EDITION + "/contested", EDITION + "/uptake", EDITION + "/uptake?gcm=6", "/regions/bench", "/regions/bench?edition=BENCH-2020", "/themes/theme-1",
            "/themes/theme-1?edition=BENCH-2020", "/objectives/6", "/objectives/6?edition=BENCH-2020", "/cycles/C-3", "/cycles/C-3?region=bench",
            "/cycles/C-3?theme=theme-1", "/cycles/C-3?party=XAA", "/cycles/C-3?theme=theme-1&gcm=6", "/parties", "/parties/XAA", "/api/v1/accountability",
            "/api/v1/accountability?groupBy=theme", "/embed/accountability/BENCH-2020");
    /** Lists, feeds and corridors: their cost is shown, they are no overview. */
    private static final List<String> OTHERS = List.of("/commitments", "/commitments?headline=contested&theme=theme-1", "/commitments?passed=C-3%3Areported",
            "/commitments?passed=effective", "/commitments?moved=C-2%3Alimited%3AC-3%3Acomplete", EDITION + "/uptake?edge=enacted", "/corridors/XAA-XAB",
            "/recommendations", "/commitments.atom", "/commitments.atom?party=XAA", "/commitments.atom?q=nothinglikethis", "/recommendations.atom", "/sitemap.xml");

    private final Product product;
    private final HttpClient client = HttpClient.newHttpClient();

    private AccountabilityBench(Product product) {
        this.product = product;
    }

    public static void main(String[] arguments) throws Exception {
        var few = at(FEW, AccountabilityBench::pages);
        at(MANY, bench -> {
            var many = bench.pages();
            System.out.printf("%nPages at the server, medians of %d; limit of an overview: 50 ms, and twice what it takes at %,d%n%n", RUNS, FEW);
            Measure.row("", "at " + FEW, "at " + MANY, "ratio");
            many.forEach((page, time) -> Measure.row((PAGES.contains(page) ? "" : "(") + page + (PAGES.contains(page) ? "" : ")"),
                    Measure.ms(few.get(page)), Measure.ms(time), Measure.ratio(time, few.get(page))));
            bench.exports();
            return many;
        });
    }

    private interface Work {
        Map<String, Duration> of(AccountabilityBench bench) throws Exception;
    }

    private static Map<String, Duration> at(int number, Work work) throws Exception {
        try (var product = Product.serve("accountability")) {
            product.prepare();
            var filled = Measure.once(() -> new Commitments(product).rows(number));
            product.service(TransactionTemplate.class).executeWithoutResult(status -> new Variety(product.jdbc()).spread());
            product.jdbc().sql("vacuum analyze").update();
            System.out.printf("totals added up in %s%n", Measure.seconds(Measure.once(() -> addUp(product))));
            product.jdbc().sql("vacuum analyze").update();
            System.out.printf("%,d commitments made in %s%n", number, Measure.seconds(filled));
            return work.of(new AccountabilityBench(product));
        }
    }

    private static void addUp(Product product) {
        for (var rest = true; rest;) {
            product.service(Totals.class).addUp();
            product.jdbc().sql("select add_up_passages(50000)").query(Integer.class).single();
            rest = product.jdbc().sql("select exists (select 1 from standing_total_change) or exists (select 1 from passage_change)").query(Boolean.class).single();
        }
    }

    /** Each page is read before any is measured: what is compiled and remembered meanwhile is no part of the ratio. */
    private Map<String, Duration> pages() throws Exception {
        var all = Stream.concat(PAGES.stream(), OTHERS.stream()).toList();
        for (var page : all) {
            Measure.median(WARMING, () -> read(page));
        }
        var times = new LinkedHashMap<String, Duration>();
        for (var page : all) {
            times.put(page, Measure.median(RUNS, () -> read(page)));
        }
        return times;
    }

    private long read(String path) throws IOException, InterruptedException {
        var answer = client.send(HttpRequest.newBuilder(product.address(path)).build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " gives " + answer.statusCode());
        }
        try (var body = answer.body()) {
            return body.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void exports() throws Exception {
        System.out.printf("%nThe whole list of %,d commitments%n%n", MANY);
        Measure.row("", "time", "rows a second", "MiB", "to COPY", "first byte");
        var copied = Measure.median(3, this::copy);
        var rate = MANY / (copied.toNanos() / 1e9);
        Measure.row("COPY TO of the same columns", Measure.ms(copied), figure(rate), figure(copy() / 1048576.0), "", "");
        for (var list : List.of("commitments.csv", "commitments.json", "commitments.xlsx")) {
            var path = "/api/v1/" + list;
            var bytes = read(path);
            var time = Measure.median(3, () -> read(path));
            Measure.row(list, Measure.ms(time), figure(MANY / (time.toNanos() / 1e9)), figure(bytes / 1048576.0), Measure.ratio(time, copied),
                    Measure.ms(Measure.median(5, () -> first(path))));
        }
        Measure.row("limits", "", "xlsx 50,000", "", "csv 2.0", "200 ms");
        var before = Measure.live();
        for (var list : List.of("commitments.csv", "commitments.xlsx", "recommendations.csv")) {
            var most = Measure.mostLive(() -> read("/api/v1/" + list));
            System.out.printf("memory while %s is sent: %,d MiB at most, %,d MiB before%n", list, most, before);
        }
    }

    private static String figure(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    /** Until the first byte has come; the rest is not waited for. */
    private void first(String path) throws IOException, InterruptedException {
        try (var body = client.send(HttpRequest.newBuilder(product.address(path)).build(), BodyHandlers.ofInputStream()).body()) {
            if (body.read() < 0) {
                throw new IllegalStateException("nothing came");
            }
        }
    }

    /** What PostgreSQL itself needs for the same columns; the headline stays a key. */
    private long copy() throws Exception {
        try (var connection = product.service(DataSource.class).getConnection(); var counted = new Counted()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY, counted);
            return counted.bytes;
        }
    }

    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }

    private static final String COPY = """
            copy (select s.ref, left(s.ref, length(s.ref) - length(s.addressee) - 1), s.title, s.edition, s.event, s.addressee, p.name, p.kind, s.region, s.themes, s.gcm,
                s.verifiability, s.state, s.lateness, s.due_at, s.position, s.self_report, s.self_report_cycle, s.assessment, s.assessment_cycle,
                s.evidence_grade, s.effect, s.cooperation, s.headline, s.headline_text, s.responded, s.reported, s.assessed, s.complete,
                coalesce(l.replies, 0), i.institutions, j.joint, j.coordinates
            from standing s join party p on p.code = s.addressee
                left join (select commitment, count(*) as replies from later_reply where decision = 'clear' group by 1) l on l.commitment = s.commitment
                left join (select distinct on (commitment) commitment, institutions from institution_list where decision = 'clear'
                    order by commitment, decided_at desc) i on i.commitment = s.commitment
                left join (select p.commitment, j.code as joint, j.coordinator = p.commitment as coordinates from joint_partner p join joint_commitment j
                    on j.id = p.joint where p.left_at is null) j on j.commitment = s.commitment
            order by s.ref) to stdout (format csv, header)""";
}

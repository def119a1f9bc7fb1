package org.followthrough.bench;

import java.io.StringReader;
import java.time.Duration;
import javax.sql.DataSource;
import org.followthrough.identity.Actor;
import org.followthrough.intake.Format;
import org.followthrough.intake.lists.ListService;
import org.followthrough.tables.WorkbookReader;
import org.postgresql.PGConnection;

/** Lists of recommendations; limits for 100,000 rows of XLSX: 60 s, and memory that does not grow with the rows. */
final class ListBench {

    private final Product product;

    private ListBench(Product product) {
        this.product = product;
    }

    public static void main(String[] arguments) throws Exception {
        try (var product = Product.start("import")) {
            product.prepare();
            product.jdbc().sql("create table bare (ref text, title text, verbatim text, section text, number text)").update();
            System.out.printf("%nLists of recommendations as XLSX; limit for 100,000 rows: 60 s to apply, memory not growing beyond the file itself%n%n");
            Measure.row("", "reading alone", "bare COPY", "check", "apply", "to both bare", "live at most");
            var bench = new ListBench(product);
            bench.measure(1_000);
            bench.measure(10_000);
            bench.measure(100_000);
        }
    }

    private void measure(int rows) throws Exception {
        var content = Lists.workbook(new Asks(rows), rows);
        var lists = product.service(ListService.class);
        var reading = Measure.once(() -> read(content));
        var copied = copy(rows);
        var checked = Measure.once(() -> lists.check(Actor.ENGINE, "BENCH-2020", rows + ".xlsx", content, Format.XLSX));
        var applied = Measure.once(() -> lists.apply(Actor.ENGINE, "BENCH-2020", rows + ".xlsx", content, Format.XLSX, null));
        Measure.row("%,d rows, %,d KiB".formatted(rows, content.length >> 10), Measure.seconds(reading), Measure.seconds(copied),
                Measure.seconds(checked), Measure.seconds(applied), Measure.ratio(applied, reading.plus(copied)), memory(rows) + " MiB");
    }

    /** Of another list of that length, as a collection every half second would spoil the time. */
    private long memory(int rows) throws Exception {
        var content = Lists.workbook(new Asks(-rows), rows);
        return Measure.mostLive(() -> product.service(ListService.class)
                .apply(Actor.ENGINE, "BENCH-2020", rows + ".xlsx", content, Format.XLSX, null));
    }

    private static void read(byte[] content) {
        try (var reader = new WorkbookReader(content)) {
            while (reader.next().isPresent()) {
                // Reading alone.
            }
        }
    }

    /** The same number of rows into a table without key, index, or rule. */
    private Duration copy(int rows) throws Exception {
        var asks = new Asks(rows);
        var lines = new StringBuilder();
        for (var row = 0; row < rows; row++) {
            lines.append("BENCH-").append(row).append('\t').append(asks.title()).append('\t').append(asks.text()).append("\tRoundtable\t1\n");
        }
        try (var connection = product.service(DataSource.class).getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            return Measure.once(() -> copy.copyIn("copy bare from stdin", new StringReader(lines.toString())));
        }
    }
}

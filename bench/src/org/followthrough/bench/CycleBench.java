package org.followthrough.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.followthrough.reporting.CyclePlan;
import org.followthrough.reporting.CycleService;
import org.followthrough.reporting.ReportingCycle;
import org.followthrough.shared.MethodClock;
import org.followthrough.workflow.Inbox;
import org.followthrough.workflow.Walk;

/** A cycle opens over very many commitments, their deadlines pass in the same instant, and somebody has thousands of things to do. */
final class CycleBench {

    private static final int COMMITMENTS = Integer.getInteger("commitments", 40_000);
    /** Of another edition, opened first: a virtual machine that was just started spends as much on compiling as on its work. */
    private static final int FIRST = 10_000;

    private final Product product;

    private CycleBench(Product product) {
        this.product = product;
    }

    public static void main(String[] arguments) throws Exception {
        try (var product = Product.start("cycle")) {
            product.prepare();
            new Commitments(product).make(COMMITMENTS);
            product.edition("BENCH-2019", 2019);
            new Commitments(product, "BENCH-2019").make(FIRST);
            new CycleBench(product).measure();
        }
    }

    private void measure() throws Exception {
        var clock = product.service(MethodClock.class);
        var walk = product.service(Walk.class);
        var today = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
        var bare = Measure.median(3, () -> java.util.stream.IntStream.range(0, 1000)
                .forEach(i -> product.jdbc().sql("select version from commitment where ref = :ref").param("ref", "none").query().listOfRows()));
        Measure.row("1,000 look-ups of a row", Measure.ms(bare));
        System.out.printf("%nA cycle over %,d commitments, just after the start%n%n", FIRST);
        plan("first", "BENCH-2019", today, 60);
        var first = Measure.once(() -> walk.to(clock.now()));
        Measure.row("opening", Measure.seconds(first), perThousand(first, FIRST));
        System.out.printf("%nA cycle over %,d commitments, thereafter%n%n", COMMITMENTS);
        var cycle = plan("bench", "BENCH-2020", today, 30);
        var others = new Meanwhile(product);
        var opened = Measure.once(() -> walk.to(clock.now()));
        Measure.row("opening", Measure.seconds(opened), perThousand(opened, COMMITMENTS), "limit 30 s at 40,000");
        System.out.printf("%nOthers, ten times a second: number, median, all but one in a hundred, longest (limit: 200 ms more than alone)%n");
        others.tell("meanwhile");
        var alone = new Meanwhile(product);
        Thread.sleep(15_000);
        alone.tell("alone");
        System.out.println();
        inbox();
        var passed = Measure.once(() -> walk.to(cycle.dueAt()));
        Measure.row("due dates passing at once", Measure.seconds(passed), perThousand(passed, COMMITMENTS), "limit 20 s at 10,000");
        System.out.println(product.jdbc().sql("select state, lateness, count(*) from standing group by 1, 2").query().listOfRows());
    }

    private ReportingCycle plan(String code, String edition, LocalDate opens, int days) {
        return product.service(CycleService.class).plan(Commitments.organiser(),
                new CyclePlan(code, edition, opens, opens.plusDays(days), null, 10, 10, 10));
    }

    private void inbox() throws Exception {
        var inbox = product.service(Inbox.class);
        var focal = Commitments.focalPoint("XAA");
        var items = inbox.count(focal);
        var page = Measure.median(15, () -> inbox.of(focal, null, null, 51));
        Measure.row("inbox, first page of %,d".formatted(items), Measure.ms(page), "", "limit 50 ms at 5,000");
    }

    private static String perThousand(Duration time, int number) {
        return Measure.seconds(time.multipliedBy(1000).dividedBy(number)) + "/1,000";
    }
}

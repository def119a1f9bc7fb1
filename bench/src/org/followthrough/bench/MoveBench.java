package org.followthrough.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.followthrough.bulk.BulkRunner;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Grant;
import org.followthrough.identity.Role;
import org.followthrough.processes.CommitmentProcess;
import org.followthrough.workflow.moving.ModelMoves;
import org.followthrough.workflow.moving.MovePlan;

/** A plan is checked and very many running instances are moved to another version of their model, as an administrator does it. */
final class MoveBench {

    private static final int COMMITMENTS = Integer.getInteger("commitments", 4_000);
    private static final int PARTS = 4;

    private final Product product;

    private MoveBench(Product product) {
        this.product = product;
    }

    public static void main(String[] arguments) throws Exception {
        try (var product = Product.start("moves")) {
            product.prepare();
            new Commitments(product).make(COMMITMENTS);
            new MoveBench(product).measure();
        }
    }

    private void measure() throws Exception {
        product.jdbc().sql("insert into account_role (account, role) values (:id, 'administrator')").param("id", Commitments.organiser().id()).update();
        var admin = new Actor(Commitments.organiser().id(), "bench@example.org", "Benchmark", "en", Set.of(new Grant(Role.ADMINISTRATOR, null)));
        var moves = product.service(ModelMoves.class);
        var bare = Measure.median(3, () -> java.util.stream.IntStream.range(0, 1000)
                .forEach(i -> product.jdbc().sql("select version from commitment where ref = :ref").param("ref", "none").query().listOfRows()));
        Measure.row("1,000 look-ups of a row", Measure.ms(bare));
        var plan = new MovePlan(CommitmentProcess.KEY, 1, again(), Map.of());
        System.out.printf("%n%,d instances, one version on%n%n", COMMITMENTS);
        Measure.row("checking the plan", Measure.ms(Measure.median(3, () -> moves.check(admin, plan))));
        var id = UUID.randomUUID();
        Measure.row("beginning the run", Measure.ms(Measure.once(() -> moves.move(admin, id, plan))));
        var runner = product.service(BulkRunner.class);
        var moved = Measure.once(() -> runner.work(id));
        Measure.row("moving all", Measure.seconds(moved), Measure.ms(moved.dividedBy(COMMITMENTS)) + " each");
        byPart(id);
        System.out.println(product.jdbc().sql("select state, count(*) from bulk_item where run = :id group by 1").param("id", id).query().listOfRows());
    }

    /** Whether the last ones take longer than the first. */
    private void byPart(UUID run) {
        product.jdbc().sql("""
                select part, extract(epoch from max(at) - min(at)) as seconds from (
                    select at, ntile(:parts) over (order by ordinal) as part from bulk_item where run = :run) t group by 1 order by 1""")
                .param("parts", PARTS).param("run", run).query((row, number) -> Map.entry(row.getInt("part"), row.getDouble("seconds"))).list()
                .forEach(part -> Measure.row("  part %d of %d".formatted(part.getKey(), PARTS),
                        Measure.seconds(Duration.ofMillis((long) (part.getValue() * 1000)))));
    }

    /** The shipped model once more, as another version. */
    private int again() throws IOException {
        try (var in = CommitmentProcess.class.getResourceAsStream("/processes/" + CommitmentProcess.KEY + ".bpmn")) {
            var repository = product.service(RepositoryService.class);
            repository.createDeployment().name("bench").addString(CommitmentProcess.KEY + ".bpmn",
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)).deploy();
            return repository.createProcessDefinitionQuery().processDefinitionKey(CommitmentProcess.KEY).latestVersion().singleResult().getVersion();
        }
    }
}

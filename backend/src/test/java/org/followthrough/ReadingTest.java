package org.followthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.accountability.CommitmentSearch;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.Overview;
import org.followthrough.accountability.Overview.GroupBy;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.identity.Actor;
import org.followthrough.register.RegisterSearch;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.workflow.ProcessView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What people read: lists, figures, one commitment, and its process. */
@IntegrationTest
@Import(World.class)
class ReadingTest {

    @Autowired
    private World world;
    @Autowired
    private CommitmentSearch search;
    @Autowired
    private Overview overview;
    @Autowired
    private CommitmentReader reader;
    @Autowired
    private RegisterSearch register;
    @Autowired
    private ProcessView process;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private ReportingService reporting;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void every_group_adds_up_to_the_total_and_to_the_list_behind_it() {
        world.assigned("XAA");
        world.acceptedBy("XAB");
        var all = search.count(Filter.ALL);
        for (var groupBy : List.of(GroupBy.PARTY, GroupBy.KIND, GroupBy.REGION, GroupBy.HEADLINE, GroupBy.EDITION)) {
            var figures = overview.of(Filter.ALL, groupBy);
            assertThat(figures.total().assigned()).isEqualTo(all);
            assertThat(figures.groups().stream().mapToInt(Overview.Group::assigned).sum()).isEqualTo(all);
            assertThat(figures.groups().stream().mapToInt(Overview.Group::responded).sum()).isEqualTo(figures.total().responded());
        }
        assertThat(overview.of(Filter.ALL, GroupBy.THEME).groups()).extracting(Overview.Group::name).contains("Labour rights");
        assertThat(overview.of(Filter.ALL, GroupBy.GCM).groups()).anyMatch(one -> one.key().equals("6")).allSatisfy(one ->
                assertThat(one.assigned()).isPositive().isEqualTo(search.count(Filter.of(null, null, null, null, Integer.valueOf(one.key())))));
    }

    @Test
    void lists_page_by_reference_and_find_words_by_their_beginning() {
        world.assigned("XAA");
        world.assigned("XAB");
        var first = search.page(Filter.ALL, null, 1);
        assertThat(search.page(Filter.ALL, first.getFirst().standing().ref(), 1)).isNotEqualTo(first).hasSize(1);
        var each = new ArrayList<String>();
        var recruiting = new ArrayList<String>();
        search.each(Filter.ALL, row -> {
            each.add(row.standing().ref());
            if (row.standing().title().startsWith("Regulate recruitment")) {
                recruiting.add(row.standing().ref());
            }
        });
        assertThat(each).isSorted().hasSize(search.count(Filter.ALL));
        for (var q : List.of("recruit", "REGULATE rec", "'; drop", "((&|!", "  ", "State XAA")) {
            var filter = new Filter(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, q);
            assertThat(search.page(filter, null, each.size())).as(q).satisfies(rows -> {
                if (q.toLowerCase().contains("rec")) {
                    assertThat(rows).extracting(row -> row.standing().ref()).containsAll(recruiting);
                }
            });
            register.page(RegisterSearch.Filter.ALL.withWords(q), null, 50);
        }
    }

    @Test
    void a_position_that_waits_for_clearance_is_seen_by_its_party_only() {
        var ref = world.assigned("XAC");
        var before = process.of(Actor.PUBLIC, ref);
        assertThat(before.currentStep().orElseThrow().id()).isEqualTo("Task_Respond");
        commitments.respond(world.who("focal.xac"), ref, World.accepted());
        assertThat(process.of(Actor.PUBLIC, ref)).isEqualTo(before);
        assertThat(process.of(world.who("focal.xaa"), ref)).isEqualTo(before);
        assertThat(process.of(world.who("focal.xac"), ref).currentStep().orElseThrow().id()).isEqualTo("Task_ClearPosition");
        assertThat(reader.inside(world.who("focal.xac"), ref).orElseThrow().waiting()).isPresent();
        assertThat(reader.inside(world.who("reviewer1"), ref)).isEmpty();
        assertThat(reader.read(ref).commitment().terms()).isNull();
    }

    @Test
    void a_report_returned_for_changes_is_still_being_cleared_for_the_public() {
        var ref = world.acceptedBy("XAB");
        var cycle = world.openCycle("reading-1");
        reporting.save(world.who("focal.xab"), ref, cycle, World.report(SelfReport.PLANNED), null);
        reporting.submit(world.who("focal.xab"), ref, cycle);
        var submitted = process.of(Actor.PUBLIC, ref);
        assertThat(submitted.currentStep().orElseThrow().id()).isEqualTo("Task_ClearReport");
        reporting.decide(world.who("clearing.xab"), ref, cycle, org.followthrough.commitment.Decision.RETURN, "Name the law.");
        assertThat(process.of(Actor.PUBLIC, ref)).isEqualTo(submitted);
        assertThat(process.of(world.who("focal.xab"), ref)).isNotEqualTo(submitted);
    }

    @Test
    void diagrams_hold_no_expression_and_tell_done_active_and_next_apart() {
        var view = process.of(Actor.PUBLIC, world.acceptedBy("XAA"));
        assertThat(view.diagrams()).extracting(ProcessView.Diagram::process).containsExactly("commitment", "assignment");
        var outermost = view.diagrams().getFirst();
        assertThat(outermost.bpmn()).contains("BPMNDiagram").doesNotContain("${").doesNotContain("camunda:");
        assertThat(outermost.active()).containsExactly("Gateway_AwaitNext");
        assertThat(outermost.next()).contains("Event_CycleOpened", "Event_ClosedByPanel");
        assertThat(outermost.done()).contains("Event_Assigned", "CallActivity_Assignment").doesNotContainAnyElementsOf(outermost.next());
        assertThat(view.diagrams().get(1).active()).isEmpty();
        assertThat(view.diagrams().get(1).done()).contains("Task_Respond", "Task_ClearPosition", "End_Responded");
        assertThat(view.diagrams().get(1).skipped()).contains("End_NoResponse");
        assertThat(outermost.walked()).containsExactly("Flow_AssignedToAssignment", "Flow_AssignmentToAwaitNext");
    }
}

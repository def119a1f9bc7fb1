package org.followthrough.evidence.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.evidence.EvidenceKind;
import org.followthrough.evidence.EvidenceService;
import org.followthrough.evidence.Visibility;
import org.followthrough.identity.Actor;
import org.followthrough.reporting.ReportDraft;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies are made once, kept by hash, and seen by whoever may see the item; addresses are looked at again. */
@IntegrationTest
@Import(World.class)
class CopyServiceTest {

    private static int number;

    @Autowired
    private World world;
    @Autowired
    private EvidenceService evidence;
    @Autowired
    private ReportingService reporting;
    @Autowired
    private CopyService service;
    @Autowired
    private EvidenceCopies copies;
    @Autowired
    private JdbcClient jdbc;
    private String ref = "";
    private UUID item = UUID.randomUUID();

    @BeforeEach
    void cite() {
        ref = world.begin().acceptedBy("XAC");
        jdbc.sql("update evidence_copy set next_try = 'infinity'").update();
        item = evidence.addUrl(world.who("focal.xac"), ref, new EvidenceService.Description(EvidenceKind.LAW, "Law", LocalDate.of(2025, 1, 31),
                Visibility.PUBLIC), "https://gazette.example/law").id();
    }

    private static Fetched page(String text) {
        return new Fetched(URI.create("https://gazette.example/law/2"), "text/html", text.getBytes(StandardCharsets.UTF_8));
    }

    private EvidenceCopy copy() {
        return copies.find(item).orElseThrow();
    }

    private void again() {
        jdbc.sql("update evidence_copy set next_try = now() - interval '1 minute' where evidence = :item").param("item", item).update();
    }

    @Test
    void an_address_that_is_cited_waits_for_its_copy_and_is_taken_by_one_node_only() {
        assertThat(copy().state()).isEqualTo(CopyState.WAITING);
        assertThat(service.take()).extracting(EvidenceCopies.Turn::evidence).containsExactly(item);
        assertThat(service.take()).isEmpty();
    }

    @Test
    void a_copy_is_stored_by_hash_once_and_never_replaced() {
        service.fetched(item, page("first " + ++number));
        var first = copy();
        assertThat(first.sha256()).isEqualTo(Sha256.hex(("first " + number).getBytes(StandardCharsets.UTF_8)));
        service.fetched(item, page("second"));
        assertThat(copy().sha256()).isEqualTo(first.sha256());
        assertThat(copy().fetchedAt()).isEqualTo(first.fetchedAt());
    }

    @Test
    void a_failed_fetch_is_shown_and_tried_again() {
        service.failed(item, FetchProblem.UNREACHABLE, 0);
        assertThat(copy().state()).isEqualTo(CopyState.FAILED);
        assertThat(copy().problem()).isEqualTo(FetchProblem.UNREACHABLE);
        assertThat(service.take()).as("not at once").isEmpty();
        again();
        assertThat(service.take()).hasSize(1);
        service.fetched(item, page("there after all"));
        assertThat(copy().state()).isEqualTo(CopyState.KEPT);
        assertThat(copy().unreachableSince()).isNull();
    }

    @Test
    void an_address_that_is_gone_is_marked_since_when_and_its_copy_stays() {
        service.fetched(item, page("kept"));
        service.failed(item, FetchProblem.REFUSED, 1);
        var since = copy().unreachableSince();
        assertThat(since).isNotNull();
        world.walkTo(String.valueOf(since.plusSeconds(7L * 24 * 3600)));
        service.failed(item, FetchProblem.REFUSED, 2);
        assertThat(copy().unreachableSince()).as("since the first time").isEqualTo(since);
        assertThat(copy().state()).isEqualTo(CopyState.KEPT);
        service.fetched(item, page("back"));
        assertThat(copy().unreachableSince()).isNull();
    }

    @Test
    void the_record_tells_that_a_copy_was_kept() {
        service.fetched(item, page("kept"));
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = :item and action = 'copy-kept' and visibility = 'party'")
                .param("item", item.toString()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void a_copy_is_the_partys_until_what_cites_it_is_cleared_and_found_by_hash_from_then_on() {
        var cycle = world.openCycle("copies-" + ++number);
        service.fetched(item, page("public " + number));
        var hash = String.valueOf(copy().sha256());
        assertThat(copies.published(hash)).isEmpty();
        assertThatThrownBy(() -> evidence.copy(Actor.PUBLIC, item)).isInstanceOf(NotFound.class);
        assertThat(evidence.copy(world.who("ministry.xac"), item)).isPresent();
        reporting.save(world.who("focal.xac"), ref, cycle, new ReportDraft(SelfReport.UNDER_WAY, "In force.", Map.of(), List.of(), "", "",
                List.of(item)), null);
        reporting.submit(world.who("focal.xac"), ref, cycle);
        reporting.decide(world.who("clearing.xac"), ref, cycle, org.followthrough.commitment.Decision.CLEAR, null);
        assertThat(copies.published(hash)).singleElement().matches(proof -> proof.copied() && proof.commitment().equals(ref));
        assertThat(evidence.copy(Actor.PUBLIC, item)).isPresent();
    }
}

package org.followthrough.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.followthrough.World;
import org.followthrough.commitment.Decision;
import org.followthrough.evidence.EvidenceKind;
import org.followthrough.evidence.EvidenceService;
import org.followthrough.evidence.EvidenceService.Description;
import org.followthrough.evidence.FileKind;
import org.followthrough.evidence.Visibility;
import org.followthrough.evidence.copies.CopyService;
import org.followthrough.evidence.copies.Fetched;
import org.followthrough.evidence.copies.FetchProblem;
import org.followthrough.reporting.ReportDraft;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.reporting.indicators.Baseline;
import org.followthrough.reporting.indicators.IndicatorPlan;
import org.followthrough.reporting.indicators.IndicatorService;
import org.followthrough.shared.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What anyone may verify of what was cited, and see of what was measured. */
@PortalTest
class EvidencePageTest {

    private static int number;

    @Autowired
    private PublicWorld everything;
    @Autowired
    private World world;
    @Autowired
    private EvidenceService evidence;
    @Autowired
    private CopyService copies;
    @Autowired
    private ReportingService reporting;
    @Autowired
    private IndicatorService indicators;
    @Autowired
    private Browsing reader;
    private String ref = "";
    private String file = "";
    private String hash = "";

    @BeforeEach
    void report() {
        everything.begin();
        ref = world.acceptedBy("XAC");
        file = "quarter;visits " + ++number;
        hash = Sha256.hex(file.getBytes(StandardCharsets.UTF_8));
        var cycle = world.openCycle("verify-" + number);
        var focalPoint = world.who("focal.xac");
        var table = evidence.addFile(focalPoint, ref, described("Table of visits"),
                new EvidenceService.Upload("visits.csv", FileKind.CSV, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
        var law = evidence.addUrl(focalPoint, ref, described("The law"), "https://gazette.example/law");
        copies.fetched(law.id(), new Fetched(URI.create("https://gazette.example/law"), "text/html", ("law " + number).getBytes(StandardCharsets.UTF_8)));
        copies.failed(law.id(), FetchProblem.REFUSED, 1);
        var measured = indicators.add(focalPoint, ref, new IndicatorPlan("Inspections", "visits", null, BigDecimal.TEN, null));
        indicators.measure(focalPoint, ref, measured.id(), new Baseline(new BigDecimal("7.5"), LocalDate.of(2025, 1, 31), "Inspectorate"));
        reporting.save(focalPoint, ref, cycle, new ReportDraft(SelfReport.UNDER_WAY, "In force.", Map.of(), List.of(), "", "",
                List.of(table.id(), law.id())), null);
        reporting.submit(focalPoint, ref, cycle);
    }

    private static Description described(String title) {
        return new Description(EvidenceKind.STATISTIC, title, LocalDate.of(2025, 1, 31), Visibility.PUBLIC);
    }

    private void clear() {
        reporting.decide(world.who("clearing.xac"), ref, "verify-" + number, Decision.CLEAR, null);
    }

    @Test
    void a_hash_leads_nowhere_before_clearance_and_to_its_file_after_it() {
        assertThat(reader.get("/evidence/" + hash).statusCode()).isEqualTo(404);
        clear();
        var page = reader.get("/evidence/" + hash);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(hash, "Table of visits", "/commitments/" + ref).doesNotContain("<script", "style=");
        assertThat(reader.get("/evidence/" + "0".repeat(64)).statusCode()).isEqualTo(404);
        assertThat(reader.get("/evidence/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void a_visitor_compares_a_hash_with_the_one_that_was_cited() {
        clear();
        assertThat(reader.get("/evidence/" + hash + "?compare=" + hash.toUpperCase()).body()).contains("It is the same file");
        assertThat(reader.get("/evidence/" + hash + "?compare=" + "0".repeat(64)).body()).contains("It is another file");
        assertThat(reader.get("/evidence/" + hash + "?compare=abc").body()).contains("This is not a SHA-256 hash");
        assertThat(reader.get("/evidence?sha256=" + hash).body()).contains("Table of visits");
        assertThat(reader.get("/evidence?sha256=" + "0".repeat(64)).body()).contains("Nothing published has this hash");
    }

    @Test
    void a_commitment_shows_the_kept_copy_and_that_the_address_is_gone() {
        clear();
        var page = reader.get("/commitments/" + ref).body();
        assertThat(page).contains("copy kept", "no longer reachable since", "/evidence/" + hash);
        assertThat(page.length()).isLessThan(100_000);
    }

    @Test
    void a_commitment_shows_what_it_is_measured_by_with_a_line_and_a_table() {
        assertThat(reader.get("/commitments/" + ref).body()).doesNotContain("Inspections");
        clear();
        assertThat(reader.get("/commitments/" + ref).body()).contains("Inspections", "No baseline given.", "Target: 10 visits.", "7.5",
                "Inspectorate", "<svg class=\"line\"").doesNotContain("style=");
    }
}

package org.followthrough.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.identity.Actor;
import org.followthrough.intake.source.Pdfs;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.Quality;
import org.followthrough.register.Verifiability;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PDF becomes a document whose recommendations know their page; the file itself stays as it was sent. */
@IntegrationTest
@Import(World.class)
class PdfIntakeTest {

    private static final Quality CODES = new Quality(Verifiability.VERIFIABLE, Ambition.IMPROVES, Consensus.NOT_STATED, null);

    @Autowired
    private World world;
    @Autowired
    private IntakeService intake;
    @Autowired
    private DocumentReader reader;
    @Autowired
    private CurationService curation;
    @Autowired
    private JdbcClient jdbc;

    private Actor curator;

    @BeforeEach
    void begin() {
        curator = world.begin().who("curator");
    }

    private static byte[] outcome() throws IOException {
        try (var pdf = new Pdfs().line(72, 80, "Recommendations").line(72, 120, "1. Ratify the convention " + UUID.randomUUID() + ".")
                .page().line(72, 80, "2. Publish a report on recruitment fees each year.")) {
            return pdf.bytes();
        }
    }

    private Document importing(byte[] content) {
        return intake.importDocument(curator, World.EVENT, "Outcome.pdf", new ByteArrayInputStream(content), Format.AUTO);
    }

    @Test
    void a_registered_recommendation_knows_its_page() throws IOException {
        var document = importing(outcome());
        var candidates = reader.candidates(curator, CandidateQuery.of(document.id()));
        assertThat(candidates).extracting(Candidate::number).containsExactly("1", "2");
        assertThat(candidates).extracting(one -> register(one).page()).containsExactly(1, 2);
    }

    private org.followthrough.register.Recommendation register(Candidate candidate) {
        return curation.confirm(curator, candidate.id(), new Confirmation(null, "A title", Set.of("labour"), Set.of(6),
                Set.of(AddresseeGroup.ALL_GOVERNMENTS), CODES, null), null);
    }

    @Test
    void the_file_comes_back_as_it_was_sent_to_curators_alone() throws IOException {
        var content = outcome();
        var document = importing(content);
        var original = new ByteArrayOutputStream();
        reader.original(curator, document.id(), original);
        assertThat(original.toByteArray()).isEqualTo(content);
        assertThatThrownBy(() -> reader.original(world.who("focal.xaa"), document.id(), original)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reader.original(Actor.PUBLIC, document.id(), original)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_file_that_cannot_be_read_leaves_nothing_behind() throws IOException {
        var before = stored();
        try (var blank = new Pdfs()) {
            var content = blank.bytes();
            assertThatThrownBy(() -> importing(content)).isInstanceOf(RuleViolation.class);
        }
        assertThat(stored()).isEqualTo(before);
    }

    private long stored() {
        return jdbc.sql("select (select count(*) from document) + (select count(*) from stored_file)").query(Long.class).single();
    }
}

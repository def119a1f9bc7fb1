package org.followthrough.intake.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.evidence.FileKind;
import org.followthrough.evidence.FileTooLarge;
import org.followthrough.evidence.Files;
import org.followthrough.identity.Actor;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Background papers: who keeps them, and who reads them. */
@IntegrationTest
@Import(World.class)
class PaperServiceTest {

    @Autowired
    private World world;
    @Autowired
    private PaperService service;
    @Autowired
    private Files files;
    @Autowired
    private JdbcClient jdbc;
    private Actor organiser;

    @BeforeEach
    void begin() {
        organiser = world.begin().who("organiser");
    }

    private static PaperService.Upload file(String text) {
        return new PaperService.Upload("C:\\papers\\Paper.txt", FileKind.TEXT, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static PaperService.Description described(PaperVisibility visibility) {
        return new PaperService.Description("On recruitment", LocalDate.of(2009, 10, 1), visibility);
    }

    private Paper kept(PaperVisibility visibility) {
        return service.add(organiser, World.EVENT, null, described(visibility), file("A paper " + UUID.randomUUID()));
    }

    @Test
    void a_public_paper_is_there_for_all_and_another_one_for_those_who_keep_the_register() {
        var open = kept(PaperVisibility.PUBLIC);
        var internal = kept(PaperVisibility.CURATORS);
        assertThat(open.fileName()).isEqualTo("Paper.txt");
        assertThat(files.find(open.sha256())).isPresent();
        assertThat(service.read(Actor.PUBLIC, open.id())).isEqualTo(open);
        assertThatThrownBy(() -> service.read(Actor.PUBLIC, internal.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.read(world.who("observer"), internal.id())).isInstanceOf(NotFound.class);
        assertThat(service.read(world.who("curator"), internal.id())).isEqualTo(internal);
        assertThat(service.readable(Actor.PUBLIC, World.EDITION, null, null, 500)).contains(open).doesNotContain(internal);
        assertThat(service.readable(organiser, null, World.EVENT, null, 500)).contains(open, internal);
        assertThat(service.readable(organiser, "none", null, null, 500)).isEmpty();
    }

    @Test
    void curators_and_organisers_keep_papers_and_nobody_else() {
        assertThat(service.add(world.who("curator"), World.EVENT, null, described(PaperVisibility.PUBLIC), file("x"))).isNotNull();
        assertThatThrownBy(() -> service.add(world.who("observer"), "none", null, described(PaperVisibility.PUBLIC), file("")))
                .isInstanceOf(Forbidden.class);
        var open = kept(PaperVisibility.PUBLIC);
        assertThatThrownBy(() -> service.remove(world.who("focal.xaa"), open.id())).isInstanceOf(Forbidden.class);
        var internal = kept(PaperVisibility.CURATORS);
        assertThatThrownBy(() -> service.remove(world.who("focal.xaa"), internal.id())).isInstanceOf(NotFound.class);
        service.remove(world.who("curator"), internal.id());
        assertThatThrownBy(() -> service.read(organiser, internal.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void a_paper_has_an_event_a_title_and_content() {
        var described = described(PaperVisibility.PUBLIC);
        assertThatThrownBy(() -> service.add(organiser, "CSD-1900", null, described, file("x"))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> service.add(organiser, World.EVENT, UUID.randomUUID(), described, file("x"))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> service.add(organiser, World.EVENT, null, described, file(""))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> service.add(organiser, World.EVENT, null,
                new PaperService.Description("x".repeat(301), described.date(), described.visibility()), file("x"))).isInstanceOf(RuleViolation.class);
        assertThat(service.add(organiser, World.EVENT, null,
                new PaperService.Description("x".repeat(300), described.date(), described.visibility()), file("x"))).isNotNull();
    }

    @Test
    void a_paper_belongs_to_an_outcome_document_of_its_own_event() {
        world.recommendation();
        var document = jdbc.sql("select id from document where event = ? limit 1").param(World.EVENT).query(UUID.class).single();
        assertThat(service.add(organiser, World.EVENT, document, described(PaperVisibility.PUBLIC), file("x")).document()).isEqualTo(document);
    }

    @Test
    void more_than_fifty_mebibytes_are_refused_whatever_was_announced() {
        var endless = new InputStream() {
            private long left = Files.LARGEST + 1;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                var read = (int) Math.min(left, length);
                left -= read;
                return read == 0 ? -1 : read;
            }
        };
        assertThatThrownBy(() -> service.add(organiser, World.EVENT, null, described(PaperVisibility.PUBLIC),
                new PaperService.Upload("big.txt", FileKind.TEXT, endless))).isInstanceOf(FileTooLarge.class);
    }

    @Test
    void the_record_tells_of_a_hidden_paper_to_the_organiser_only() {
        var internal = kept(PaperVisibility.CURATORS);
        assertThat(jdbc.sql("select visibility from audit_entry where content ->> 'paper' = ?").param(internal.id().toString())
                .query(String.class).single()).isEqualTo("organiser");
    }
}

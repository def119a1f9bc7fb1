package org.followthrough.accountability.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.evidence.Files;
import org.followthrough.forum.Profile;
import org.followthrough.identity.Actor;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An organiser freezes a pack: whole, once an instant, for good. */
@IntegrationTest
@Import(World.class)
class PackServiceTest {

    @Autowired
    private World world;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private PackService service;
    @Autowired
    private Packs packs;
    @Autowired
    private Files files;
    @Autowired
    private MethodClock clock;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private String edition() {
        var edition = world.forumOfItsOwn(Profile.FORMAL, "UTC");
        world.assignedOf(edition, "XAA");
        world.assignedOf(edition, "ORG-15");
        return edition;
    }

    private String text(Pack pack, String name) {
        var out = new ByteArrayOutputStream();
        try {
            files.write(pack.file(name).orElseThrow().sha256(), out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_pack_holds_annex_package_and_the_checksums_of_all() {
        var pack = service.freeze(world.who("organiser"), edition(), null);
        assertThat(pack.code()).isEqualTo(pack.edition() + "-1");
        assertThat(pack.commitments()).isEqualTo(2);
        assertThat(pack.files()).extracting(Pack.StoredPart::name).contains("commitments.csv", "commitments.xlsx", "commitments.json",
                "addressees.csv", "addressees.xlsx", "addressees.json", "figures.csv", "figures.xlsx", "figures.json", "data-package.zip").endsWith("SHA256SUMS");
        assertThat(text(pack, "SHA256SUMS")).isEqualTo(pack.files().stream().filter(file -> !file.name().equals("SHA256SUMS"))
                .map(file -> file.sha256() + "  " + file.name() + "\n").collect(Collectors.joining()));
        for (var file : pack.files()) {
            assertThat(Sha256.hex(bytes(pack, file.name()))).as(file.name()).isEqualTo(file.sha256());
        }
        assertThat(packs.find(pack.code())).contains(pack);
        assertThat(packs.of(pack.edition(), null, 5)).containsExactly(pack);
    }

    private byte[] bytes(Pack pack, String name) {
        var out = new ByteArrayOutputStream();
        try {
            files.write(pack.file(name).orElseThrow().sha256(), out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    @Test
    void every_addressee_is_in_it_those_without_an_answer_too() {
        var pack = service.freeze(world.who("organiser"), edition(), null);
        assertThat(text(pack, "addressees.csv").lines().skip(1).map(line -> line.split(",")[0])).containsExactly("ORG-15", "XAA");
        assertThat(text(pack, "commitments.csv").lines().skip(1)).hasSize(2).allMatch(line -> line.contains("awaiting-response"));
    }

    @Test
    void the_same_edition_and_instant_give_the_same_pack_and_leave_one_entry() {
        var edition = edition();
        var at = clock.now();
        var first = service.freeze(world.who("organiser"), edition, at);
        world.assignedOf(edition, "XAB");
        var again = service.freeze(world.who("organiser"), edition, at);
        assertThat(again).isEqualTo(first);
        assertThat(entries(first.code())).isEqualTo(1);
        var later = service.freeze(Actor.ENGINE, edition, null);
        assertThat(later.number()).isEqualTo(2);
        assertThat(later.commitments()).isEqualTo(3);
    }

    private int entries(String pack) {
        return jdbc.sql("select count(*) from audit_entry where subject = :pack and action = 'pack-frozen'").param("pack", pack)
                .query(Integer.class).single();
    }

    @Test
    void nobody_but_an_organiser_freezes_and_what_cannot_be_frozen_leaves_nothing() {
        var edition = edition();
        var nobodys = List.of("admin", "curator", "observer", "focal.xaa", "chair1", "reviewer1");
        nobodys.forEach(name -> assertThatThrownBy(() -> service.freeze(world.who(name), edition, null)).isInstanceOf(Forbidden.class));
        assertThatThrownBy(() -> service.freeze(Actor.PUBLIC, edition, null)).isInstanceOf(Forbidden.class);
        var organiser = world.who("organiser");
        assertThatThrownBy(() -> service.freeze(organiser, "NO-SUCH", null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.freeze(organiser, edition, clock.now().plusSeconds(60))).isInstanceOf(RuleViolation.class);
        var empty = world.forumOfItsOwn(Profile.FORMAL, "UTC");
        assertThatThrownBy(() -> service.freeze(organiser, empty, null)).isInstanceOf(RuleViolation.class);
        assertThat(packs.of(edition, null, 5)).isEmpty();
        assertThat(packs.of(empty, null, 5)).isEmpty();
    }

    @Test
    void what_is_frozen_cannot_be_changed_or_taken_away() {
        var pack = service.freeze(world.who("organiser"), edition(), null);
        for (var change : List.of("update pack set commitments = 1 where code = :code", "delete from pack_file where pack = :code",
                "update pack_file set name = 'other' where pack = :code", "delete from pack where code = :code",
                "update signing_key set made_at = now() where :code <> ''")) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> jdbc.sql(change).param("code", pack.code()).update()))
                    .as(change).hasMessageContaining("never changed");
        }
    }

    @Test
    void a_text_that_looks_like_a_formula_stays_text() {
        var edition = world.forumOfItsOwn(Profile.FORMAL, "UTC");
        var ask = world.recommendationOf(edition);
        jdbc.sql("update recommendation set title = '=HYPERLINK(\"x\")' where ref = :ref").param("ref", ask).update();
        commitments.assign(world.who("organiser"), ask, List.of("XAA"), null, false);
        var pack = service.freeze(world.who("organiser"), edition, null);
        assertThat(text(pack, "commitments.csv")).contains("\"'=HYPERLINK(\"\"x\"\")\"").doesNotContain(",=HYPERLINK").doesNotContain(",\"=HYPERLINK");
    }
}

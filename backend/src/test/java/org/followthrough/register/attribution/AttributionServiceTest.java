package org.followthrough.register.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.identity.Actor;
import org.followthrough.register.RegisterSearch;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom the public may see beside a source (features, row A5). */
@IntegrationTest
@Import(World.class)
class AttributionServiceTest {

    private static final Proponent PERSON_OF = new Proponent("Zinaida Quendrith", "Migrant Forum");
    private static final Proponent COLLEAGUE = new Proponent("Olu Vantermarck", "Migrant Forum");
    private static final Proponent ALONE = new Proponent("Brontë Alquist", null);

    @Autowired
    private World world;
    @Autowired
    private AttributionService service;
    @Autowired
    private RegisterSearch search;
    @Autowired
    private JdbcClient jdbc;
    private Actor curator;
    private Actor second;
    private String ref;

    @BeforeEach
    void begin() {
        curator = world.begin().who("curator");
        second = world.who("curator2");
        ref = world.recommendation();
        service.name(curator, ref, List.of(PERSON_OF, COLLEAGUE, ALONE));
    }

    @AfterEach
    void openTheDocument() {
        service.changeDocument(world.who("organiser"), document(), Attribution.NAMED, "The test is over.");
    }

    private UUID document() {
        return search.find(ref).orElseThrow().document();
    }

    private List<Proponent> seen() {
        return search.find(ref).orElseThrow().belonging().proponents();
    }

    private Attribution mode() {
        return search.find(ref).orElseThrow().belonging().attribution();
    }

    @Test
    void named_shows_everybody_organisation_only_organisations_and_not_attributed_nobody() {
        assertThat(seen()).containsExactly(PERSON_OF, COLLEAGUE, ALONE);
        service.change(curator, ref, Attribution.ORGANISATION, null);
        assertThat(seen()).as("once, so that not even the number of persons is told").containsExactly(new Proponent(null, "Migrant Forum"));
        service.change(curator, ref, Attribution.NOT_ATTRIBUTED, null);
        assertThat(seen()).isEmpty();
        assertThat(mode()).isEqualTo(Attribution.NOT_ATTRIBUTED);
        assertThat(service.of(curator, ref).proponents()).containsExactly(PERSON_OF, COLLEAGUE, ALONE);
    }

    @Test
    void the_stricter_of_ask_and_document_counts() {
        service.changeDocument(curator, document(), Attribution.ORGANISATION, null);
        assertThat(mode()).isEqualTo(Attribution.ORGANISATION);
        service.change(curator, ref, Attribution.NOT_ATTRIBUTED, null);
        assertThat(mode()).isEqualTo(Attribution.NOT_ATTRIBUTED);
        assertThatThrownBy(() -> service.change(world.who("organiser"), ref, Attribution.NAMED, "Agreed.")).isInstanceOf(RuleViolation.class);
        assertThat(service.of(curator, ref).effective()).isEqualTo(Attribution.NOT_ATTRIBUTED);
    }

    @Test
    void opening_up_needs_a_reason_and_a_second_person() {
        service.change(curator, ref, Attribution.NOT_ATTRIBUTED, null);
        assertThatThrownBy(() -> service.change(curator, ref, Attribution.NAMED, " ")).isInstanceOf(RuleViolation.class);
        assertThat(service.change(curator, ref, Attribution.NAMED, "She agreed.")).isFalse();
        assertThat(mode()).isEqualTo(Attribution.NOT_ATTRIBUTED);
        assertThatThrownBy(() -> service.change(curator, ref, Attribution.NAMED, "She agreed.")).isInstanceOf(RuleViolation.class);
        assertThat(service.change(second, ref, Attribution.ORGANISATION, "Only that.")).as("another wish is a new proposal").isFalse();
        assertThat(service.change(curator, ref, Attribution.ORGANISATION, "Fine.")).isTrue();
        assertThat(mode()).isEqualTo(Attribution.ORGANISATION);
        assertThat(service.of(curator, ref).opening()).isNull();
    }

    @Test
    void the_organiser_opens_alone_and_a_stricter_change_takes_a_waiting_proposal_back() {
        service.change(curator, ref, Attribution.ORGANISATION, null);
        service.change(curator, ref, Attribution.NAMED, "She agreed.");
        service.change(second, ref, Attribution.NOT_ATTRIBUTED, null);
        assertThat(service.of(curator, ref).opening()).isNull();
        assertThatThrownBy(() -> service.change(world.who("organiser"), ref, Attribution.NAMED, null)).isInstanceOf(RuleViolation.class);
        assertThat(service.change(world.who("organiser"), ref, Attribution.NAMED, "She agreed in writing.")).isTrue();
        assertThat(mode()).isEqualTo(Attribution.NAMED);
    }

    @Test
    void a_document_is_opened_by_two_as_well() {
        service.changeDocument(curator, document(), Attribution.NOT_ATTRIBUTED, null);
        assertThat(seen()).isEmpty();
        assertThat(service.changeDocument(curator, document(), Attribution.NAMED, "Agreed.")).isFalse();
        assertThat(seen()).isEmpty();
        assertThat(service.changeDocument(second, document(), Attribution.NAMED, "Agreed.")).isTrue();
        assertThat(seen()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"observer", "focal.xaa", "reviewer1", "chair1", "admin"})
    void for_everybody_else_there_is_nothing_to_see_and_nothing_to_change(String person) {
        var other = world.who(person);
        assertThatThrownBy(() -> service.of(other, ref)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.ofDocument(other, document())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.change(other, ref, Attribution.NAMED, null)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.name(other, ref, List.of())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.changeDocument(other, document(), Attribution.NAMED, null)).isInstanceOf(Forbidden.class);
    }

    @Test
    void proponents_are_somebody_and_each_named_once() {
        for (var wrong : List.of(List.of(new Proponent(null, null)), List.of(new Proponent(" ", "x")), List.of(new Proponent("x".repeat(201), null)),
                List.of(new Proponent("a\u0000", null)), List.of(ALONE, ALONE))) {
            assertThatThrownBy(() -> service.name(curator, ref, wrong)).isInstanceOf(RuleViolation.class);
        }
        service.name(curator, ref, List.of(new Proponent("x".repeat(200), null)));
        service.name(curator, ref, List.of());
        assertThat(seen()).isEmpty();
    }

    @Test
    void the_record_holds_no_names_and_no_reason_and_is_the_organisers_to_read() {
        service.change(curator, ref, Attribution.NOT_ATTRIBUTED, null);
        service.change(curator, ref, Attribution.NAMED, "Zinaida Quendrith agreed.");
        var entries = jdbc.sql("select content::text from audit_entry where subject = ? and action ~ 'attribution|proponents'").param(ref)
                .query(String.class).list();
        assertThat(entries).hasSize(3).noneMatch(content -> content.contains("Quendrith"));
        assertThat(jdbc.sql("select distinct visibility from audit_entry where subject = ? and action ~ 'attribution|proponents'").param(ref)
                .query(String.class).list()).containsExactly("organiser");
    }

    @Test
    void words_find_nobody() {
        assertThat(search.search(RegisterSearch.Filter.ALL.withWords("Quendrith"), null, 10).hits()).isEmpty();
    }
}

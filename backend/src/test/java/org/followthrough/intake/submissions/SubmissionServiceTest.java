package org.followthrough.intake.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.evidence.FileKind;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Grant;
import org.followthrough.identity.IdentityService;
import org.followthrough.identity.Role;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.Quality;
import org.followthrough.register.RegisterSearch;
import org.followthrough.register.Verifiability;
import org.followthrough.register.attribution.Attribution;
import org.followthrough.register.attribution.AttributionService;
import org.followthrough.register.attribution.Proponent;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proposals and their moderation (features, row B5). */
@IntegrationTest
@Import(World.class)
class SubmissionServiceTest {

    private static final Acceptance ACCEPTED = new Acceptance(null, null,
            new Quality(Verifiability.VERIFIABLE, Ambition.IMPROVES, Consensus.CONSENSUS, null));
    private static final Proponent PERSON = new Proponent("Zinaida Quendrith", "Migrant Forum");

    @Autowired
    private World world;
    @Autowired
    private SubmissionService service;
    @Autowired
    private RegisterSearch register;
    @Autowired
    private AttributionService attribution;
    @Autowired
    private IdentityService identity;
    @Autowired
    private JdbcClient jdbc;
    private Actor rapporteur;
    private Actor curator;

    @BeforeEach
    void begin() {
        rapporteur = world.begin().who("rapporteur");
        curator = world.who("curator");
    }

    private static Proposal proposal(Attribution mode) {
        return new Proposal(World.EVENT, "Regulate recruitment", "Governments should regulate recruitment.", "Roundtable 1", "7", Set.of("labour"),
                Set.of(6), Set.of(AddresseeGroup.ALL_GOVERNMENTS), mode, List.of(PERSON), "https://example.org/outcome");
    }

    private Submission handedIn(Attribution mode) {
        return service.handIn(rapporteur, service.draft(rapporteur, proposal(mode)).id());
    }

    private Submission handedIn() {
        return handedIn(Attribution.NAMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rapporteur", "reviewer1", "chair1", "focal.org-15", "ministry.org-4"})
    void rapporteurs_and_the_people_of_organisations_propose(String person) {
        var actor = world.who(person);
        assertThat(service.maySubmit(actor)).isTrue();
        assertThat(service.draft(actor, proposal(Attribution.NAMED)).party()).isEqualTo(person.equals("rapporteur") ? null
                : jdbc.sql("select party from account_role r join account a on a.id = r.account where a.name = ?").param(person)
                        .query(String.class).single());
    }

    @ParameterizedTest
    @ValueSource(strings = {"focal.xaa", "clearing.xab", "reviewer13", "observer", "admin", "organiser", "curator"})
    void nobody_else_proposes(String person) {
        var actor = world.who(person);
        assertThat(service.maySubmit(actor)).isFalse();
        assertThatThrownBy(() -> service.draft(actor, proposal(Attribution.NAMED))).isInstanceOf(Forbidden.class);
    }

    @Test
    void an_accepted_one_is_registered_with_its_reference_its_place_and_its_attribution() {
        var submission = handedIn(Attribution.ORGANISATION);
        var registered = service.accept(curator, submission.id(), ACCEPTED);
        assertThat(registered.ref()).startsWith("CSD-2009-RT1-07");
        var row = register.find(registered.ref()).orElseThrow();
        assertThat(row.verbatim()).isEqualTo(submission.proposal().verbatim());
        assertThat(row.confirmed()).as("its codes wait for a second person").isFalse();
        assertThat(row.belonging().proponents()).containsExactly(new Proponent(null, "Migrant Forum"));
        assertThat(attribution.of(curator, registered.ref()).proponents()).containsExactly(PERSON);
        assertThat(service.read(rapporteur, submission.id()).recommendation()).isEqualTo(registered.id());
        assertThatThrownBy(() -> service.accept(curator, submission.id(), ACCEPTED)).isInstanceOf(WrongState.class);
    }

    @Test
    void an_organiser_accepts_too() {
        assertThat(service.accept(world.who("organiser"), handedIn().id(), ACCEPTED).ref()).startsWith("CSD-2009");
    }

    @Test
    void a_file_that_was_imported_as_a_document_is_linked_and_another_one_is_not() {
        world.recommendation();
        var draft = service.draft(rapporteur, proposal(Attribution.NAMED));
        service.attach(rapporteur, draft.id(), upload("world"));
        var known = service.accept(curator, service.handIn(rapporteur, draft.id()).id(), ACCEPTED);
        assertThat(known.document()).isNotNull();
        var other = service.draft(rapporteur, proposal(Attribution.NAMED));
        service.attach(rapporteur, other.id(), upload("another"));
        assertThat(service.accept(curator, service.handIn(rapporteur, other.id()).id(), ACCEPTED).document()).isNull();
        assertThatThrownBy(() -> service.attach(rapporteur, other.id(), upload("late"))).isInstanceOf(WrongState.class);
    }

    @Test
    void one_from_a_document_that_names_nobody_is_accepted_and_names_nobody() {
        world.recommendation();
        var draft = service.draft(rapporteur, proposal(Attribution.ORGANISATION));
        service.attach(rapporteur, draft.id(), upload("world"));
        var submission = service.handIn(rapporteur, draft.id());
        var document = jdbc.sql("select id from document where sha256 = ?").param(submission.file().sha256()).query(UUID.class).single();
        attribution.changeDocument(curator, document, Attribution.NOT_ATTRIBUTED, null);
        try {
            var ref = service.accept(curator, submission.id(), ACCEPTED).ref();
            assertThat(attribution.of(curator, ref).effective()).isEqualTo(Attribution.NOT_ATTRIBUTED);
            assertThat(register.find(ref).orElseThrow().belonging().proponents()).isEmpty();
        } finally {
            attribution.changeDocument(world.who("organiser"), document, Attribution.NAMED, "As before.");
        }
    }

    private static SubmissionService.Upload upload(String text) {
        return new SubmissionService.Upload("Outcome.txt", FileKind.TEXT, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void before_it_is_handed_in_only_its_submitter_sees_it_and_then_moderators_too() {
        var draft = service.draft(rapporteur, proposal(Attribution.NAMED));
        for (var person : List.of("curator", "organiser", "reviewer1", "observer", "admin")) {
            assertThatThrownBy(() -> service.read(world.who(person), draft.id())).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> service.accept(curator, draft.id(), ACCEPTED)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.read(Actor.PUBLIC, draft.id())).isInstanceOf(NotFound.class);
        service.handIn(rapporteur, draft.id());
        assertThat(service.read(curator, draft.id()).id()).isEqualTo(draft.id());
        assertThatThrownBy(() -> service.read(world.who("reviewer1"), draft.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.change(curator, draft.id(), proposal(Attribution.NAMED))).isInstanceOf(Forbidden.class);
        assertThat(service.page(curator, null, null, 500)).extracting(Submission::id).contains(draft.id());
        assertThat(service.page(world.who("reviewer1"), null, null, 500)).extracting(Submission::id).doesNotContain(draft.id());
    }

    @ParameterizedTest
    @CsvSource({"RAPPORTEUR,", "CONTRIBUTOR, ORG-15"})
    void who_may_propose_no_longer_only_takes_back(Role role, @Nullable String party) {
        var before = newcomer(role, party);
        var draft = service.draft(before, proposal(Attribution.NAMED)).id();
        var refused = service.handIn(before, service.draft(before, proposal(Attribution.NAMED)).id()).id();
        service.refuse(curator, refused, RefusalGround.OTHER, "No.");
        jdbc.sql("delete from account_role where account = ?").param(before.id()).update();
        var after = world.who(before.name());
        assertThatThrownBy(() -> service.change(after, draft, proposal(Attribution.NAMED))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.attach(after, draft, upload("late"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.handIn(after, draft)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.appeal(after, refused, "Yes.")).isInstanceOf(Forbidden.class);
        assertThat(service.read(after, draft).state()).isEqualTo(SubmissionState.DRAFT);
        assertThat(service.withdraw(after, draft).state()).isEqualTo(SubmissionState.WITHDRAWN);
    }

    private Actor newcomer(Role role, @Nullable String party) {
        var name = "newcomer-" + UUID.randomUUID();
        identity.create(Actor.ENGINE, name + "@demo.example", name, "demo", Set.of(new Grant(role, party)));
        return world.who(name);
    }

    @Test
    void counts_tell_who_has_to_do_something() {
        var before = service.waiting(curator);
        var submission = handedIn();
        assertThat(service.waiting(curator)).isEqualTo(before + 1);
        assertThat(service.waiting(rapporteur)).isZero();
        var mine = service.returned(rapporteur);
        service.giveBack(curator, submission.id(), "Give the page.");
        assertThat(service.waiting(curator)).isEqualTo(before);
        assertThat(service.returned(rapporteur)).isEqualTo(mine + 1);
    }

    @Test
    void an_appeal_waits_for_another_person_than_the_one_who_refused() {
        var submission = handedIn();
        service.refuse(curator, submission.id(), RefusalGround.NOT_IN_SOURCE, "The source does not say so.");
        service.appeal(rapporteur, submission.id(), "It does.");
        assertThat(service.queue(curator, 500)).extracting(Submission::id).doesNotContain(submission.id());
        assertThat(service.queue(world.who("curator2"), 500)).extracting(Submission::id).contains(submission.id());
        assertThatThrownBy(() -> service.accept(curator, submission.id(), ACCEPTED)).isInstanceOf(Forbidden.class);
        assertThat(service.accept(world.who("curator2"), submission.id(), ACCEPTED).ref()).startsWith("CSD-2009");
    }

    @Test
    void what_cannot_be_kept_is_told_beside_its_field() {
        var wrong = new Proposal("CSD-1900", "x".repeat(201), "a\u0000", "x", null, Set.of("none"), Set.of(24), Set.of(), Attribution.NAMED, List.of(), null);
        assertThatThrownBy(() -> service.draft(rapporteur, wrong)).isInstanceOfSatisfying(RuleViolation.class, broken ->
                assertThat(broken.violations()).extracting(one -> one.field()).containsExactlyInAnyOrder("title", "verbatim", "event", "themes", "gcmObjectives"));
    }

    @Test
    void a_hundred_unfinished_ones_are_enough_for_an_account() {
        var actor = world.who("reviewer2");
        for (var i = service.own(actor, 500).size(); i < SubmissionService.MOST_UNFINISHED; i++) {
            service.draft(actor, proposal(Attribution.NAMED));
        }
        assertThatThrownBy(() -> service.draft(actor, proposal(Attribution.NAMED))).isInstanceOf(WrongState.class);
        service.withdraw(actor, service.own(actor, 1).getFirst().id());
        assertThat(service.draft(actor, proposal(Attribution.NAMED))).isNotNull();
    }

    @Test
    void every_step_is_in_the_record_for_the_organiser() {
        var submission = handedIn();
        service.refuse(curator, submission.id(), RefusalGround.OTHER, "No.");
        service.appeal(rapporteur, submission.id(), "Yes.");
        service.refuse(world.who("organiser"), submission.id(), RefusalGround.OTHER, "No, really.");
        assertThat(jdbc.sql("select action from audit_entry where subject = ? and visibility = 'organiser' order by recorded_at")
                .param(submission.id().toString()).query(String.class).list()).containsExactly("submission-drafted", "submission-handed-in",
                "submission-refused", "submission-appealed", "submission-refused-finally");
    }

    @Test
    void a_taken_reference_leaves_the_proposal_where_it_was() {
        var submission = handedIn();
        var taken = world.recommendation();
        assertThatThrownBy(() -> service.accept(curator, submission.id(), new Acceptance(taken, null, ACCEPTED.quality()))).isInstanceOf(WrongState.class);
        assertThat(service.read(curator, submission.id()).state()).isEqualTo(SubmissionState.HANDED_IN);
        assertThatThrownBy(() -> service.read(curator, UUID.randomUUID())).isInstanceOf(NotFound.class);
    }
}

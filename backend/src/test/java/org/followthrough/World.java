package org.followthrough;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.PlannedMilestone;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.PositionDraft;
import org.followthrough.commitment.PositionTerms;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.forum.Event;
import org.followthrough.forum.EventKind;
import org.followthrough.forum.Profile;
import org.followthrough.identity.Accounts;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Grant;
import org.followthrough.identity.IdentityService;
import org.followthrough.identity.Role;
import org.followthrough.parties.Parties;
import org.followthrough.parties.Party;
import org.followthrough.parties.PartyKind;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.Quality;
import org.followthrough.register.RegisterService;
import org.followthrough.register.Registration;
import org.followthrough.register.Verifiability;
import org.followthrough.reporting.CyclePlan;
import org.followthrough.reporting.CycleService;
import org.followthrough.reporting.ReportDraft;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.RatingDraft;
import org.followthrough.review.ReviewService;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.Sha256;
import org.followthrough.shared.Sql;
import org.followthrough.workflow.Walk;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A small invented world for tests: one edition, three states, a roster of fourteen organisations and three governments,
 * two organisations that can answer for themselves, and words for what people do.
 */
@TestComponent
public class World {

    public static final String EDITION = "GFMD-2009";
    public static final String EVENT = "CSD-2009";
    public static final Instant START = Instant.parse("2025-03-03T09:00:00Z");
    private static final List<String> SECTORS = List.of("diaspora", "unions", "legal-aid", "research");
    private static final List<String> REGIONS = List.of("north", "east", "south", "west");

    private final Parties parties;
    private final Editions editions;
    private final RegisterService register;
    private final CommitmentService commitments;
    private final CycleService cycles;
    private final ReportingService reporting;
    private final ReviewService reviews;
    private final IdentityService identity;
    private final Accounts accounts;
    private final Walk walk;
    private final MethodClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    World(Parties parties, Editions editions, RegisterService register, CommitmentService commitments,
            CycleService cycles, ReportingService reporting, ReviewService reviews, IdentityService identity, Accounts accounts, Walk walk,
            MethodClock clock, JdbcClient jdbc, TransactionTemplate transaction) {
        this.parties = parties;
        this.editions = editions;
        this.register = register;
        this.commitments = commitments;
        this.cycles = cycles;
        this.reporting = reporting;
        this.reviews = reviews;
        this.identity = identity;
        this.accounts = accounts;
        this.walk = walk;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Makes the world once per database and sets the clock to its start. */
    public World begin() {
        if (editions.find(EDITION).isEmpty()) {
            clock.set(START);
            transaction.executeWithoutResult(status -> people());
        }
        trackAnew();
        return this;
    }

    /** The tests of one context share a clock that only goes forward, for more years together than an edition is tracked. */
    private void trackAnew() {
        jdbc.sql("update edition set first_assigned_at = null where code = :edition").param("edition", EDITION).update();
    }

    private void people() {
        REGIONS.forEach(region -> parties.addRegion(region, region, Map.of("fr", "région " + region)));
        SECTORS.forEach(sector -> parties.addSector(sector, sector, Map.of(), sector.equals("diaspora")));
        editions.addForum("GFMD", "Global Forum");
        editions.add(new Edition(EDITION, "GFMD", "Athens 2009", LocalDate.of(2009, 11, 2), LocalDate.of(2009, 11, 5), ZoneId.of("UTC"),
                Profile.FORMAL, null));
        editions.add(new Event(EVENT, EDITION, null, 1, EventKind.CIVIL_SOCIETY_DAYS, "Civil Society Days", LocalDate.of(2009, 11, 2),
                LocalDate.of(2009, 11, 3), "Athens"));
        labour();
        state("XAA", "north");
        state("XAB", "east");
        state("XAC", "south");
        for (var i = 0; i < 12; i++) {
            organisation("ORG-" + (i + 1), SECTORS.get(i / 3), REGIONS.get(i % 4), "reviewer" + (i + 1), Role.REVIEWER);
        }
        organisation("ORG-13", "unions", "north", "chair1", Role.PANEL_CHAIR);
        organisation("ORG-14", "research", "south", "chair2", Role.PANEL_CHAIR);
        party("ORG-15", "unions", "west");
        offices("ORG-15");
        offices("ORG-4");
        person("reviewer13", new Grant(Role.REVIEWER, "XAA"));
        person("reviewer14", new Grant(Role.REVIEWER, "XAB"));
        person("reviewer15", new Grant(Role.REVIEWER, "XAC"));
        person("admin", new Grant(Role.ADMINISTRATOR, null));
        person("organiser", new Grant(Role.ORGANISER, null));
        person("curator", new Grant(Role.CURATOR, null));
        person("curator2", new Grant(Role.CURATOR, null));
        person("rapporteur", new Grant(Role.RAPPORTEUR, null));
        person("observer", new Grant(Role.OBSERVER, null));
    }

    /** A theme that is not among the shipped ones. */
    private void labour() {
        jdbc.sql("insert into term (scheme, code, ordinal, valid_from) values ('themes', 'labour', 100, '2000-01-01')").update();
        jdbc.sql("insert into term_label (scheme, code, language, valid_from, label) values ('themes', 'labour', 'en', '2000-01-01', 'Labour rights')")
                .update();
        jdbc.sql("update vocabulary_version set version = version + 1").update();
    }

    private void state(String code, String region) {
        parties.add(new Party(code, "State " + code, PartyKind.STATE, region, null), List.of());
        offices(code);
    }

    private void offices(String code) {
        person("focal." + code.toLowerCase(), new Grant(Role.FOCAL_POINT, code));
        person("clearing." + code.toLowerCase(), new Grant(Role.CLEARING_OFFICER, code));
        person("ministry." + code.toLowerCase(), new Grant(Role.CONTRIBUTOR, code));
    }

    private void organisation(String code, String sector, String region, String person, Role role) {
        party(code, sector, region);
        person(person, new Grant(role, code));
    }

    private void party(String code, String sector, String region) {
        parties.add(new Party(code, "Organisation " + code, PartyKind.ORGANISATION, region, sector), List.of());
    }

    private void person(String name, Grant grant) {
        identity.create(Actor.ENGINE, name + "@demo.example", name, "demo", Set.of(grant));
    }

    public Actor who(String name) {
        return accounts.actor(name + "@demo.example").orElseThrow();
    }

    /** A registered, verifiable recommendation; returns its reference. */
    public String recommendation() {
        return recommendation(Verifiability.VERIFIABLE);
    }

    public String recommendation(Verifiability verifiability) {
        var document = jdbc.sql("select id from document where event = :event limit 1").param("event", EVENT).query(UUID.class).optional().orElseGet(this::document);
        return register.register(who("curator"), new Registration(null, EVENT, document, "3", "Roundtable 1 > Recommendations", null, 0, 10,
                "Governments should regulate recruitment.", null, "Regulate recruitment", Set.of("labour"), Set.of(6),
                Set.of(AddresseeGroup.ALL_GOVERNMENTS), new Quality(verifiability, Ambition.IMPROVES, Consensus.CONSENSUS, null))).ref();
    }

    /** A forum of its own with an edition and a meeting, all of the same code; nothing else happens to it. */
    public String forumOfItsOwn(Profile profile, String zone) {
        return forumOfItsOwn("F" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(), profile, zone);
    }

    /** The same with a code that is given. */
    public String forumOfItsOwn(String code, Profile profile, String zone) {
        return forumOfItsOwn(code, profile, zone, LocalDate.of(2025, 1, 13));
    }

    /** The same with a meeting of four days that opens on a given one. */
    public String forumOfItsOwn(String code, Profile profile, String zone, LocalDate opens) {
        transaction.executeWithoutResult(status -> {
            editions.addForum(code, "Forum " + code);
            editions.add(new Edition(code, code, "Edition of " + code, opens, opens.plusDays(3), ZoneId.of(zone), profile, null));
            editions.add(new Event(code, code, null, 1, EventKind.MEETING, "Meeting of " + code, opens, opens.plusDays(3), "Athens"));
        });
        return code;
    }

    /** A state with its offices whose calendar is nobody else's; returns its code. */
    public String stateOfItsOwn() {
        var code = "X" + UUID.randomUUID().toString().substring(0, 6).toUpperCase();
        transaction.executeWithoutResult(status -> state(code, "north"));
        return code;
    }

    /** A registered, verifiable recommendation of another meeting; returns its reference. */
    public String recommendationOf(String event) {
        var document = jdbc.sql("select id from document where event = :event").param("event", event).query(UUID.class).optional()
                .orElseGet(() -> document(event));
        return register.register(who("curator"), new Registration(null, event, document, "3", "Roundtable 1 > Recommendations", null, 0, 10,
                "Governments should regulate recruitment.", null, "Regulate recruitment", Set.of("labour"), Set.of(6),
                Set.of(AddresseeGroup.ALL_GOVERNMENTS), new Quality(Verifiability.VERIFIABLE, Ambition.IMPROVES, Consensus.CONSENSUS, null))).ref();
    }

    /** Assigns a new recommendation of another meeting; returns the commitment's reference. */
    public String assignedOf(String event, String party) {
        return commitments.assign(who("organiser"), recommendationOf(event), List.of(party), null, false).getFirst().ref();
    }

    private UUID document() {
        return document(EVENT);
    }

    private UUID document(String event) {
        var id = UUID.randomUUID();
        var text = event.equals(EVENT) ? "world" : "world of " + event;
        var hash = Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
        jdbc.sql("insert into stored_file (sha256, size, media_type, stored_at) values (:hash, :size, 'text/plain', :now)")
                .param("hash", hash).param("size", text.length()).param("now", Sql.time(clock.now())).update();
        jdbc.sql("insert into stored_file_chunk (sha256, ordinal, content) values (:hash, 0, :content)").param("hash", hash)
                .param("content", text.getBytes(StandardCharsets.UTF_8)).update();
        jdbc.sql("""
                insert into document (id, event, name, sha256, format, text, imported_at, imported_by)
                values (:id, :event, 'test', :hash, 'text', :text, :now, :by)""")
                .param("id", id).param("event", event).param("hash", hash).param("text", text).param("now", Sql.time(clock.now()))
                .param("by", who("curator").id()).update();
        return id;
    }

    /** Assigns a new recommendation to a party; returns the commitment's reference. */
    public String assigned(String party) {
        return commitments.assign(who("organiser"), recommendation(), List.of(party), null, false).getFirst().ref();
    }

    public static PositionDraft accepted() {
        return new PositionDraft(Position.ACCEPTED, new PositionTerms(null, null, "Ministry of Labour", LocalDate.of(2096, 12, 31),
                "no law", "a law in force"), List.of(new PlannedMilestone("Bill tabled", LocalDate.of(2026, 1, 31), BigDecimal.ONE, true),
                new PlannedMilestone("Law in force", LocalDate.of(2026, 6, 30), BigDecimal.TWO, false)));
    }

    /** A commitment whose acceptance is cleared. */
    public String acceptedBy(String party) {
        var ref = assigned(party);
        respond(ref, accepted());
        return ref;
    }

    public void respond(String ref, PositionDraft draft) {
        commitments.respond(who("focal." + stateOf(ref)), ref, draft);
        commitments.decidePosition(who("clearing." + stateOf(ref)), ref, Decision.CLEAR, null);
    }

    /** Opens a cycle now, due in six weeks, and asks everybody in its scope. */
    public String openCycle(String code) {
        var today = LocalDate.ofInstant(clock.now(), ZoneId.of("UTC"));
        cycles.plan(who("organiser"), new CyclePlan(code, EDITION, today, today.plusDays(42), null, 20, 30, 14));
        walk.to(clock.now());
        return code;
    }

    public static ReportDraft report(SelfReport selfReport) {
        return new ReportDraft(selfReport, "The bill was tabled.", Map.of(), List.of(), "Second reading", "Trade unions", List.of(),
                selfReport == SelfReport.UNDER_WAY ? "The gazette is not printed yet." : "");
    }

    /** The same, which claims every milestone of the commitment's plan where it says that all is done. */
    public ReportDraft report(String ref, SelfReport selfReport) {
        var r = report(selfReport);
        return selfReport != SelfReport.DONE ? r : new ReportDraft(selfReport, r.text(), milestones(ref).stream()
                .collect(java.util.stream.Collectors.toMap(milestone -> milestone, milestone -> true)), r.barriers(), r.nextStep(), r.consulted(), r.evidence());
    }

    /** The milestones of the plan that counts now. */
    public List<UUID> milestones(String ref) {
        return jdbc.sql("select m.id from milestone m join commitment c on c.id = m.commitment where c.ref = :ref and m.dropped_at is null").param("ref", ref)
                .query(UUID.class).list();
    }

    /** A report that is drafted, submitted and cleared. */
    public void reported(String ref, String cycle, SelfReport selfReport) {
        reporting.save(who("focal." + stateOf(ref)), ref, cycle, report(ref, selfReport), null);
        reporting.submit(who("focal." + stateOf(ref)), ref, cycle);
        reporting.decide(who("clearing." + stateOf(ref)), ref, cycle, Decision.CLEAR, null);
    }

    /** Names of the reviewers who hold a seat, in the order of the seats. */
    public List<String> panel(String ref, String cycle) {
        return jdbc.sql("""
                select a.name from panel_seat s join panel p on p.id = s.panel join account a on a.id = s.account
                join commitment c on c.id = p.commitment join reporting_cycle y on y.id = p.cycle
                where c.ref = :ref and y.code = :cycle and s.given_back_at is null order by s.ordinal""")
                .param("ref", ref).param("cycle", cycle).query(String.class).list();
    }

    public String chair(String ref, String cycle) {
        return jdbc.sql("""
                select a.name from panel p join account a on a.id = p.chair join commitment c on c.id = p.commitment
                join reporting_cycle y on y.id = p.cycle where c.ref = :ref and y.code = :cycle""")
                .param("ref", ref).param("cycle", cycle).query(String.class).single();
    }

    /** One seat rates and submits. */
    public void rated(String reviewer, String ref, String cycle, AssessmentLevel level, EvidenceGrade grade) {
        reviews.rate(who(reviewer), ref, cycle, new RatingDraft(level, grade, null, null, null, Set.of(), "As found in the gazette.",
                List.of()), null);
        reviews.submit(who(reviewer), ref, cycle);
    }

    /** All seats rate the same. */
    public void allRate(String ref, String cycle, AssessmentLevel level, EvidenceGrade grade) {
        panel(ref, cycle).forEach(reviewer -> rated(reviewer, ref, cycle, level, grade));
    }

    public void walkTo(String instant) {
        walk.to(Instant.parse(instant));
    }

    public static String stateOf(String ref) {
        return ref.substring(ref.indexOf('~') + 1).toLowerCase();
    }
}

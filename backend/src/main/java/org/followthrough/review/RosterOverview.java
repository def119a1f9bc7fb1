package org.followthrough.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.review.roster.Absence;
import org.followthrough.review.roster.TermsRows;
import org.followthrough.shared.Coded;
import org.followthrough.shared.MethodClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roster as an organiser sees it: who may be drawn and what is lacking, never who was drawn. It shows what people said
 * of themselves and no loads: a load, or a band of loads, would tell after every draw who was in it.
 */
@Service
@Transactional(readOnly = true)
public class RosterOverview {

    private static final int ENOUGH = 3;
    private static final int LOOKS_AHEAD_DAYS = 42;

    private final Roster roster;
    private final TermsRows terms;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final JdbcClient jdbc;

    RosterOverview(Roster roster, TermsRows terms, AccessPolicy policy, MethodClock clock, JdbcClient jdbc) {
        this.roster = roster;
        this.terms = terms;
        this.policy = policy;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * One party of the roster.
     *
     * @param sector   null for a government
     * @param there    how many of its reviewers and chairs can be drawn today
     * @param away     the last day on which one of them is away; null where nobody is
     * @param atOnce   the fewest panels at once that one of them takes; null where all take as many as come
     */
    public record Line(String party, String name, @Nullable String sector, String region, boolean migrantOrDiaspora, int reviewers,
            int chairs, int there, @Nullable LocalDate away, @Nullable Integer atOnce) {
    }

    /** Something of which the roster has less than panels need. */
    public record Lack(String key, int there, int needed) {
    }

    /**
     * The roster today.
     *
     * @param full    how many full panels could be drawn today with nobody on two of them
     * @param lacking panels at work to which seats or a chair are lacking
     */
    public record Picture(List<Line> lines, int full, int lacking, List<Lack> lacks) {
    }

    private record Person(UUID account, String party, String name, @Nullable String sector, String region, boolean migrant, boolean chair,
            @Nullable Integer atOnce) {
    }

    /** The roster as it stands today. */
    public Picture of(Actor actor) {
        policy.require(actor, Permission.READ_ROSTER);
        var today = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
        var absences = terms.absences(today);
        var people = people();
        Predicate<Person> there = person -> !Objects.equals(person.atOnce(), 0)
                && Absence.leaveRoom(absences.getOrDefault(person.account(), List.of()), today, today.plusDays(LOOKS_AHEAD_DAYS));
        return new Picture(lines(people, there, absences), full(people.stream().filter(there).toList()), lacking(),
                lacks(people.stream().filter(there).toList()));
    }

    private List<Person> people() {
        return jdbc.sql("""
                select r.account, p.code as party, p.name, p.sector, p.region, coalesce(s.migrant_or_diaspora, false) as migrant,
                    r.role = 'panel-chair' as chair, t.at_once
                from account_role r join account a on a.id = r.account and not a.disabled join party p on p.code = r.party
                left join sector s on s.code = p.sector left join reviewer_terms t on t.account = r.account
                where r.role in ('reviewer', 'panel-chair') order by p.sector nulls last, p.name, r.account""")
                .query(RosterOverview::person).list();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(row.getObject("account", UUID.class), row.getString("party"), row.getString("name"), row.getString("sector"),
                row.getString("region"), row.getBoolean("migrant"), row.getBoolean("chair"), row.getObject("at_once", Integer.class));
    }

    private List<Line> lines(List<Person> people, Predicate<Person> there, Map<UUID, List<Absence>> absences) {
        return people.stream().collect(Collectors.groupingBy(Person::party, java.util.LinkedHashMap::new, Collectors.toList())).values().stream()
                .map(party -> line(party, there, absences)).toList();
    }

    private static Line line(List<Person> party, Predicate<Person> there, Map<UUID, List<Absence>> absences) {
        var one = party.getFirst();
        var away = party.stream().flatMap(person -> absences.getOrDefault(person.account(), List.of()).stream()).map(Absence::until)
                .max(Comparator.naturalOrder()).orElse(null);
        var atOnce = party.stream().flatMap(person -> Optional.ofNullable(person.atOnce()).stream()).min(Comparator.naturalOrder()).orElse(null);
        return new Line(one.party(), one.name(), one.sector(), one.region(), one.migrant(), count(party, person -> !person.chair()),
                count(party, Person::chair), count(party, there), away, atOnce);
    }

    private static int count(List<Person> people, Predicate<Person> which) {
        return (int) people.stream().filter(which).count();
    }

    /** Draws full panels one after the other, each without everybody drawn before. */
    private static int full(List<Person> people) {
        var left = new ArrayList<>(people.stream().map(RosterOverview::member).toList());
        for (var drawn = 0; ; drawn++) {
            var panel = new PanelDraw(PanelRule.CIVIL_SOCIETY, "", left, drawn).draw();
            if (panel.seats().size() < PanelRule.CIVIL_SOCIETY.seats()) {
                return drawn;
            }
            left.removeAll(panel.seats());
        }
    }

    private static RosterMember member(Person person) {
        return new RosterMember(person.account(), person.party(), person.sector(), person.region(), person.migrant(), person.chair(), 0,
                java.util.Set.of(person.party()));
    }

    private int lacking() {
        return jdbc.sql("""
                select count(*) from panel p join commitment c on c.id = p.commitment
                where p.state = 'rating' and not p.complete and c.closed_at is null""").query(Integer.class).single();
    }

    private static List<Lack> lacks(List<Person> there) {
        var organisations = there.stream().filter(person -> person.sector() != null && !person.chair()).toList();
        return Stream.of(new Lack("migrants", distinct(organisations.stream().filter(Person::migrant), Person::party), ENOUGH),
                new Lack("organisations", distinct(organisations.stream(), Person::party), 2 * PanelRule.CIVIL_SOCIETY.seats()),
                new Lack("sectors", distinct(organisations.stream(), Person::sector), PanelRule.CIVIL_SOCIETY.sectors() + 1),
                new Lack("regions", distinct(organisations.stream(), Person::region), PanelRule.CIVIL_SOCIETY.regions() + 1),
                new Lack("governments", distinct(there.stream().filter(person -> person.sector() == null && !person.chair()), Person::party), ENOUGH),
                new Lack("chairs", distinct(there.stream().filter(Person::chair), Person::party), 2))
                .filter(lack -> lack.there() < lack.needed()).toList();
    }

    private static int distinct(Stream<Person> people, Function<Person, @Nullable String> value) {
        return (int) people.map(value).distinct().count();
    }
}

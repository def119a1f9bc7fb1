package org.followthrough.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followthrough.review.PanelRule.CIVIL_SOCIETY;
import static org.followthrough.review.PanelRule.PEERS;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PanelDrawTest {

    private static final List<RosterMember> ROSTER = List.of(
            reviewer("ORG-A1", "faith", "north"), reviewer("ORG-A2", "faith", "south"), reviewer("ORG-A3", "faith", "east"),
            reviewer("ORG-B1", "labour", "north"), reviewer("ORG-B2", "labour", "south"),
            reviewer("ORG-C1", "research", "north"), reviewer("ORG-C2", "research", "south"),
            migrants("ORG-M1", "north"), migrants("ORG-M2", "south"), migrants("ORG-M3", "east"),
            chair("ORG-K1", "legal", "north"), chair("ORG-K2", "legal", "south"));

    @Test
    void a_full_panel_has_five_organisations_one_of_migrants_and_a_chair_of_a_sixth() {
        var panel = draw(ROSTER);
        assertThat(panel.complete()).isTrue();
        assertThat(panel.seats()).hasSize(5).extracting(RosterMember::party).doesNotHaveDuplicates()
                .doesNotContain(panel.chair().party());
        assertThat(panel.seats()).filteredOn(RosterMember::migrantOrDiaspora).hasSize(1);
        assertThat(panel.chair().chair()).isTrue();
    }

    @Test
    void the_least_loaded_are_drawn_first() {
        var roster = List.of(loaded(3, "ORG-A1", "faith", "north"), loaded(0, "ORG-A2", "faith", "north"),
                loaded(1, "ORG-B1", "labour", "north"), loaded(2, "ORG-C1", "research", "north"),
                        loaded(9, "ORG-C2", "research", "north"),
                migrants("ORG-M1", "south"), chair("ORG-K1", "legal", "north"));
        assertThat(draw(roster).seats()).extracting(RosterMember::party)
                .containsExactly("ORG-A2", "ORG-M1", "ORG-B1", "ORG-C1", "ORG-A1");
    }

    @Test
    void a_busier_person_is_drawn_where_the_panel_would_else_lack_a_region() {
        var roster = List.of(reviewer("ORG-A1", "faith", "north"), reviewer("ORG-A2", "faith", "north"),
                reviewer("ORG-B1", "labour", "north"), reviewer("ORG-B2", "labour", "north"), migrants("ORG-M1", "north"),
                loaded(50, "ORG-C1", "research", "south"), chair("ORG-K1", "legal", "north"));
        assertThat(draw(roster).seats()).extracting(RosterMember::party).contains("ORG-C1").hasSize(5);
    }

    @Test
    void nobody_rates_a_commitment_of_a_party_for_which_they_hold_any_role() {
        var advisor = new RosterMember(account("advisor"), "ORG-Z", "faith", "west", false, false, 0, Set.of("ORG-Z", "XAA"));
        for (long seed = 0; seed < 50; seed++) {
            var panel = new PanelDraw(CIVIL_SOCIETY, "XAA", with(ROSTER, advisor), seed).draw();
            assertThat(panel.seats()).doesNotContain(advisor).hasSize(5);
        }
    }

    @Test
    void further_organisations_of_migrants_sit_only_where_others_lack() {
        var roster = List.of(reviewer("ORG-A1", "faith", "north"), reviewer("ORG-B1", "labour", "north"),
                reviewer("ORG-C1", "research", "south"), migrants("ORG-M1", "north"), migrants("ORG-M2", "south"),
                migrants("ORG-M3", "east"), chair("ORG-K1", "legal", "north"));
        assertThat(draw(roster).seats()).hasSize(5).filteredOn(RosterMember::migrantOrDiaspora).hasSize(2);
    }

    @Test
    void the_only_organisation_with_a_chair_keeps_it_free_for_the_chair() {
        var roster = List.of(reviewer("ORG-A1", "faith", "north"), reviewer("ORG-B1", "labour", "north"),
                loaded(7, "ORG-B2", "labour", "north"), reviewer("ORG-C1", "research", "south"), migrants("ORG-M1", "north"),
                reviewer("ORG-K1", "legal", "north"), chair("ORG-K1", "legal", "north"));
        var panel = draw(roster);
        assertThat(panel.complete()).isTrue();
        assertThat(panel.seats()).extracting(RosterMember::party).contains("ORG-B2").doesNotContain("ORG-K1");
    }

    @Test
    void a_seat_counts_for_more_than_a_chair() {
        var roster = List.of(reviewer("ORG-A1", "faith", "north"), reviewer("ORG-B1", "labour", "north"),
                reviewer("ORG-C1", "research", "south"), migrants("ORG-M1", "north"), reviewer("ORG-K1", "legal", "north"),
                chair("ORG-K1", "legal", "north"));
        var panel = draw(roster);
        assertThat(panel.seats()).hasSize(5);
        assertThat(panel.chair()).isNull();
        assertThat(panel.complete()).isFalse();
    }

    @Test
    void a_small_roster_gives_a_smaller_panel_that_still_can_reach_its_quorum() {
        var roster = List.of(reviewer("ORG-A1", "faith", "north"), reviewer("ORG-B1", "labour", "south"),
                migrants("ORG-M1", "north"),
                chair("ORG-K1", "legal", "north"));
        var panel = draw(roster);
        assertThat(panel.seats()).hasSize(3);
        assertThat(panel.complete()).isFalse();
    }

    @Test
    void nobody_is_drawn_where_no_quorum_could_come_about() {
        var withoutMigrants = ROSTER.stream().filter(member -> !member.migrantOrDiaspora()).toList();
        var ofTwoSectors = ROSTER.stream()
                .filter(member -> !"labour".equals(member.sector()) && !"research".equals(member.sector())).toList();
        var ofOneRegion = ROSTER.stream().filter(member -> member.region().equals("north")).toList();
        assertThat(Stream.of(withoutMigrants, ofTwoSectors, ofOneRegion).map(PanelDrawTest::draw))
                .allSatisfy(panel -> assertThat(panel.seats()).isEmpty())
                .allSatisfy(panel -> assertThat(panel.chair()).isNull());
    }

    @Test
    void the_same_seed_draws_the_same_panel_in_whatever_order_the_roster_comes() {
        var shuffled = new ArrayList<>(ROSTER);
        Collections.shuffle(shuffled, new Random(5));
        assertThat(new PanelDraw(CIVIL_SOCIETY, "XAA", shuffled, 42).draw())
                .isEqualTo(new PanelDraw(CIVIL_SOCIETY, "XAA", ROSTER, 42).draw());
    }

    @Test
    void every_equally_loaded_person_has_a_chance() {
        var drawn = Stream.iterate(0L, seed -> seed + 1).limit(200)
                .flatMap(seed -> new PanelDraw(CIVIL_SOCIETY, "XAA", ROSTER, seed).draw().seats().stream()).distinct();
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(ROSTER.stream().filter(member -> !member.chair()).toList());
    }

    @Test
    void a_second_panel_has_no_member_in_common_with_the_first() {
        var roster = new ArrayList<>(ROSTER);
        ROSTER.forEach(member -> roster.add(new RosterMember(account("second " + member.party()), member.party(), member.sector(),
                member.region(), member.migrantOrDiaspora(), member.chair(), 0, Set.of())));
        var first = draw(roster);
        var sat = Stream.concat(first.seats().stream(), Stream.of(first.chair())).map(RosterMember::account).toList();
        var second = new PanelDraw(CIVIL_SOCIETY, "XAA", roster, 3).without(Set.copyOf(sat)).draw();
        assertThat(second.complete()).isTrue();
        assertThat(second.seats()).extracting(RosterMember::account).doesNotContainAnyElementsOf(sat);
        assertThat(second.chair().account()).isNotIn(sat);
    }

    @Test
    void a_seat_given_back_is_filled_around_those_who_stay() {
        var first = draw(ROSTER);
        var migrant = first.seats().stream().filter(RosterMember::migrantOrDiaspora).findFirst().orElseThrow();
        var staying = first.seats().stream().filter(member -> member != migrant).toList();
        var again = new PanelDraw(CIVIL_SOCIETY, "XAA", ROSTER, 8).without(Set.of(migrant.account()))
                .keeping(staying, first.chair()).draw();
        assertThat(again.complete()).isTrue();
        assertThat(again.seats()).containsAll(staying).doesNotContain(migrant).filteredOn(RosterMember::migrantOrDiaspora)
                .hasSize(1);
        assertThat(again.chair()).isEqualTo(first.chair());
    }

    @Test
    void those_who_stay_keep_their_seats_where_nobody_can_take_the_one_given_back() {
        var roster = List.of(reviewer("ORG-A1", "faith", "north"), reviewer("ORG-B1", "labour", "south"),
                migrants("ORG-M1", "north"));
        var staying = roster.subList(0, 2);
        var panel = new PanelDraw(CIVIL_SOCIETY, "XAA", roster, 1).without(Set.of(roster.getLast().account()))
                .keeping(staying, null).draw();
        assertThat(panel.seats()).isEqualTo(staying);
        assertThat(panel.complete()).isFalse();
    }

    @Test
    void an_organisation_is_reviewed_by_three_parties_governments_and_peers() {
        var roster = with(ROSTER, government("XAA", "north"));
        for (long seed = 0; seed < 100; seed++) {
            var panel = new PanelDraw(PEERS, "ORG-A1", roster, seed).draw();
            assertThat(panel.complete()).isTrue();
            assertThat(panel.seats()).hasSize(3).extracting(RosterMember::party).contains("XAA").doesNotContain("ORG-A1");
            assertThat(panel.seats()).extracting(RosterMember::region).as("regions").satisfies(
                    regions -> assertThat(regions.stream().distinct().count()).isGreaterThan(1));
            assertThat(panel.seats()).filteredOn(RosterMember::migrantOrDiaspora).hasSize(1);
        }
    }

    @Test
    void an_organisation_is_not_reviewed_by_organisations_alone_nor_a_government_by_governments() {
        assertThat(new PanelDraw(PEERS, "ORG-A1", ROSTER, 1).draw().seats()).isEmpty();
        var roster = with(ROSTER, government("XBB", "north"));
        assertThat(new PanelDraw(CIVIL_SOCIETY, "XAA", roster, 1).draw().seats()).noneMatch(RosterMember::isGovernment);
    }

    @Test
    void thousands_of_random_rosters_give_what_trying_everything_gives() {
        var random = new Random(20260901);
        for (int round = 0; round < 6000; round++) {
            var rule = random.nextInt(4) == 0 ? PEERS : CIVIL_SOCIETY;
            var roster = RandomRoster.withDifferentLoads(random);
            var addressee = rule == PEERS ? roster.getFirst().party() : "XAA";
            var authors = RandomRoster.authors(random, roster);
            var panel = new PanelDraw(rule, addressee, roster, random.nextLong()).ofAuthors(authors).draw();
            assertThat(PanelTrial.shape(panel)).as("round %d: %s by %s", round, roster, authors)
                    .isEqualTo(PanelTrial.best(rule, addressee, authors, roster));
            assertThat(PanelTrial.breaches(panel, addressee, authors)).as("round %d: %s", round, panel).isEmpty();
        }
    }

    @Test
    void seats_that_pass_on_break_no_rule_and_leave_nobody_standing_who_could_sit() {
        var random = new Random(4711);
        var passedOn = 0;
        for (int round = 0; round < 3000; round++) {
            var roster = RandomRoster.of(random, 6 + random.nextInt(9), 3 + random.nextInt(3), 2 + random.nextInt(2), false);
            var authors = RandomRoster.authors(random, roster);
            var first = new PanelDraw(CIVIL_SOCIETY, "XAA", roster, round).ofAuthors(authors).draw();
            if (!first.complete()) {
                continue;
            }
            var leaving = first.seats().get(random.nextInt(5));
            var staying = first.seats().stream().filter(member -> member != leaving).toList();
            var others = roster.stream().filter(member -> member.chair() || !member.party().equals(leaving.party())).toList();
            var next = new PanelDraw(CIVIL_SOCIETY, "XAA", others, round).ofAuthors(authors).keeping(staying, first.chair()).draw();
            var possible = others.stream().filter(member -> !member.chair()).map(member -> with(staying, member))
                    .anyMatch(seats -> PanelTrial.breaches(new Panel(CIVIL_SOCIETY, seats, first.chair()), "XAA", authors).isEmpty());
            assertThat(next.seats()).as("round %d", round).containsAll(staying).hasSize(possible ? 5 : 4);
            assertThat(next.seats().size() < 5 || PanelTrial.breaches(next, "XAA", authors).isEmpty()).as("round %d", round).isTrue();
            passedOn += next.seats().size() - 4;
        }
        assertThat(passedOn).isGreaterThan(100);
    }

    @Test
    void nobody_assesses_alone_what_they_asked_for() {
        var others = List.of("ORG-A1", "ORG-B1", "ORG-C1", "ORG-M1");
        var roster = List.of(reviewer("ORG-A1", "faith", "north"), reviewer("ORG-B1", "labour", "south"), reviewer("ORG-C1", "research", "east"),
                migrants("ORG-M1", "north"), reviewer("ORG-D1", "legal", "west"), loaded(90, "ORG-E1", "legal", "west"));
        var authors = Set.of("ORG-A1", "ORG-B1", "ORG-C1", "ORG-M1", "ORG-D1");
        var panel = new PanelDraw(CIVIL_SOCIETY, "XAA", roster, 1).ofAuthors(authors).draw();
        assertThat(panel.seats()).hasSize(5).extracting(RosterMember::party).contains("ORG-E1");
        var onlyAuthors = roster.stream().filter(member -> authors.contains(member.party())).toList();
        assertThat(new PanelDraw(CIVIL_SOCIETY, "XAA", onlyAuthors, 1).ofAuthors(authors).draw().seats()).isEmpty();
        assertThat(new PanelDraw(CIVIL_SOCIETY, "XAA", onlyAuthors, 1).ofAuthors(Set.copyOf(others)).draw().seats()).hasSize(5);
    }

    @Test
    void who_is_away_has_enough_panels_or_declared_a_conflict_is_not_drawn() {
        var away = new RosterMember(account("away"), "ORG-Y", "faith", "west", false, false, 0, Set.of(), Set.of(), false);
        var conflicted = new RosterMember(account("conflicted"), "ORG-Z", "faith", "west", false, false, 0, Set.of(), Set.of("XAA"), true);
        for (long seed = 0; seed < 50; seed++) {
            assertThat(new PanelDraw(CIVIL_SOCIETY, "XAA", with(with(ROSTER, away), conflicted), seed).draw().seats())
                    .doesNotContain(away, conflicted).hasSize(5);
        }
        assertThat(Stream.iterate(0L, seed -> seed + 1).limit(100)
                .flatMap(seed -> new PanelDraw(CIVIL_SOCIETY, "XAB", with(ROSTER, conflicted), seed).draw().seats().stream()))
                .as("the conflict is with one party").contains(conflicted);
    }

    @Test
    void equal_loads_change_nothing_in_what_can_be_drawn() {
        var random = new Random(77);
        for (int round = 0; round < 2000; round++) {
            var roster = RandomRoster.withEqualLoads(random);
            var panel = new PanelDraw(CIVIL_SOCIETY, "XAA", roster, random.nextLong()).draw();
            assertThat(PanelTrial.shape(panel)).as("round %d: %s", round, roster)
                    .isEqualTo(PanelTrial.best(CIVIL_SOCIETY, "XAA", Set.of(), roster));
            assertThat(PanelTrial.breaches(panel, "XAA", Set.of())).as("round %d: %s", round, panel).isEmpty();
        }
    }

    @Test
    @Timeout(30)
    void a_big_roster_is_no_burden_even_where_no_panel_can_be_had() {
        var random = new Random(7);
        var big = RandomRoster.of(random, 300, 6, 5, true);
        var oneRegion = RandomRoster.of(random, 300, 6, 1, true);
        for (long seed = 0; seed < 300; seed++) {
            assertThat(new PanelDraw(CIVIL_SOCIETY, "XAA", big, seed).draw().complete()).isTrue();
            assertThat(new PanelDraw(CIVIL_SOCIETY, "XAA", oneRegion, seed).draw().seats()).isEmpty();
        }
    }

    private static Panel draw(List<RosterMember> roster) {
        return new PanelDraw(CIVIL_SOCIETY, "XAA", roster, 42).draw();
    }

    private static RosterMember reviewer(String party, String sector, String region) {
        return member(0, party, sector, region, false, false);
    }

    private static RosterMember loaded(int load, String party, String sector, String region) {
        return member(load, party, sector, region, false, false);
    }

    private static RosterMember migrants(String party, String region) {
        return member(0, party, "migrants", region, true, false);
    }

    private static RosterMember chair(String party, String sector, String region) {
        return member(0, party, sector, region, false, true);
    }

    private static RosterMember government(String party, String region) {
        return member(0, party, null, region, false, false);
    }

    private static RosterMember member(int load, String party, @Nullable String sector, String region, boolean migrant,
            boolean chair) {
        return new RosterMember(account((chair ? "chair " : "reviewer ") + party), party, sector, region, migrant, chair, load,
                Set.of());
    }

    private static UUID account(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static List<RosterMember> with(List<RosterMember> roster, RosterMember further) {
        return Stream.concat(roster.stream(), Stream.of(further)).toList();
    }
}

package org.followthrough.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rosters as they may come: few or many parties, scarce sectors and regions, people who hold several roles. */
final class RandomRoster {

    private final Random random;
    private final int sectors;
    private final int regions;
    private final boolean equalLoads;
    private final List<RosterMember> members = new ArrayList<>();

    private RandomRoster(Random random, int sectors, int regions, boolean equalLoads) {
        this.equalLoads = equalLoads;
        this.random = random;
        this.sectors = sectors;
        this.regions = regions;
    }

    static List<RosterMember> withDifferentLoads(Random random) {
        return of(random, 3 + random.nextInt(8), 1 + random.nextInt(5), 1 + random.nextInt(3), false);
    }

    static List<RosterMember> withEqualLoads(Random random) {
        return of(random, 3 + random.nextInt(8), 1 + random.nextInt(5), 1 + random.nextInt(3), true);
    }

    static List<RosterMember> of(Random random, int parties, int sectors, int regions, boolean equalLoads) {
        var roster = new RandomRoster(random, sectors, regions, equalLoads);
        for (int i = 0; i < parties; i++) {
            roster.addPartyWithPeople(i);
        }
        return roster.members;
    }

    private void addPartyWithPeople(int number) {
        boolean government = random.nextInt(6) == 0;
        int sector = random.nextInt(sectors);
        boolean migrant = !government && (sector == 0 ? random.nextInt(4) > 0 : random.nextInt(8) == 0);
        var party = (government ? "XB" : "ORG-") + number;
        var region = "region " + random.nextInt(regions);
        for (int people = random.nextInt(5) == 0 ? 2 : 1; people > 0; people--) {
            add(party, government ? null : "sector " + sector, region, migrant);
        }
    }

    private void add(String party, @Nullable String sector, String region, boolean migrant) {
        boolean chair = random.nextInt(4) == 0;
        Set<String> parties = random.nextInt(10) == 0 ? Set.of(party, "XAA") : Set.of(party);
        Set<String> conflicts = random.nextInt(10) == 0 ? Set.of("XAA", "ORG-0") : Set.of();
        members.add(new RosterMember(account(), party, sector, region, migrant, chair, load(), parties, conflicts, random.nextInt(9) > 0));
    }

    /** Who proposed the ask: nobody, some, or nearly everybody. */
    static Set<String> authors(Random random, List<RosterMember> roster) {
        int chance = List.of(0, 2, 8).get(random.nextInt(3));
        return roster.stream().map(RosterMember::party).filter(party -> random.nextInt(9) < chance).collect(Collectors.toSet());
    }

    /** Different numbers are as good as never the same: among so few the lot never decides. */
    private int load() {
        return equalLoads ? 1 : random.nextInt(1_000_000_000);
    }

    /** Now and then somebody who is in the roster already, for another party or in the other role. */
    private UUID account() {
        boolean known = !members.isEmpty() && random.nextInt(12) == 0;
        return known ? members.get(random.nextInt(members.size())).account() : new UUID(random.nextLong(), random.nextLong());
    }
}

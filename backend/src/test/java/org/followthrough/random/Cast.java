package org.followthrough.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.followthrough.identity.Role;

/** Everybody in the test's world, with their role. */
final class Cast {

    static final List<String> PARTIES = List.of("XAA", "XAB", "XAC", "ORG-15", "ORG-4");
    static final List<Person> ALL = all();
    static final Person ORGANISER = named("organiser");
    static final Person CURATOR = named("curator");

    private Cast() {
    }

    private static List<Person> all() {
        var all = new ArrayList<Person>();
        for (var party : PARTIES) {
            all.add(new Person("focal." + party.toLowerCase(), Role.FOCAL_POINT, party));
            all.add(new Person("clearing." + party.toLowerCase(), Role.CLEARING_OFFICER, party));
            all.add(new Person("ministry." + party.toLowerCase(), Role.CONTRIBUTOR, party));
        }
        for (var i = 1; i <= 12; i++) {
            all.add(new Person("reviewer" + i, Role.REVIEWER, "ORG-" + i));
        }
        all.add(new Person("reviewer13", Role.REVIEWER, "XAA"));
        all.add(new Person("reviewer14", Role.REVIEWER, "XAB"));
        all.add(new Person("reviewer15", Role.REVIEWER, "XAC"));
        all.add(new Person("chair1", Role.PANEL_CHAIR, "ORG-13"));
        all.add(new Person("chair2", Role.PANEL_CHAIR, "ORG-14"));
        all.add(new Person("admin", Role.ADMINISTRATOR, null));
        all.add(new Person("organiser", Role.ORGANISER, null));
        all.add(new Person("curator", Role.CURATOR, null));
        all.add(new Person("rapporteur", Role.RAPPORTEUR, null));
        all.add(new Person("observer", Role.OBSERVER, null));
        return List.copyOf(all);
    }

    static Person named(String name) {
        return ALL.stream().filter(person -> person.name().equals(name)).findFirst().orElseThrow();
    }

    static Person of(Role role, String party) {
        return ALL.stream().filter(person -> person.is(role, party)).findFirst().orElseThrow();
    }

    static boolean isGovernment(String party) {
        return !party.startsWith("ORG");
    }

    /** Everybody who could chair a panel of this addressee. */
    static Set<String> chairs(String addressee) {
        return ALL.stream().filter(person -> person.is(Role.PANEL_CHAIR) && !person.isOf(addressee)).map(Person::name).collect(Collectors.toSet());
    }
}

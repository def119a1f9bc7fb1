package org.followthrough.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Grant;
import org.followthrough.identity.IdentityService;
import org.followthrough.identity.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts of the demo, all with the same password, which is possible there only (contract, section 5). */
@Component
@Profile(DemoMode.PROFILE)
public class DemoAccounts {

    static final String PASSWORD = "demo";

    private final IdentityService identity;
    private final PasswordEncoder passwords;

    DemoAccounts(IdentityService identity, PasswordEncoder passwords) {
        this.identity = identity;
        this.passwords = passwords;
    }

    /** What the launcher tells who starts the demo. */
    public List<String> lines() {
        return List.of(DemoTexts.text("demo.accounts.password", PASSWORD), DemoTexts.text("demo.accounts.secretariat"),
                DemoTexts.text("demo.accounts.states"), DemoTexts.text("demo.accounts.organisations"),
                DemoTexts.text("demo.accounts.clerks"), DemoTexts.text("demo.accounts.reviewers"));
    }

    static String email(String name) {
        return name + "@demo.example";
    }

    /**
     * All have one password, so it is hashed once: hashing it for each would take seconds. The ids are made from the names,
     * so that panels are drawn the same on every first start.
     *
     * @param addressees who has offices besides the states
     */
    void create(List<Directory.Member> members, Set<String> addressees) {
        var hash = passwords.encode(PASSWORD);
        for (var person : people(members, addressees)) {
            identity.create(Actor.ENGINE, id(person), email(person.name()), person.title(), hash, Set.of(person.grant()));
        }
    }

    private static UUID id(Person person) {
        return UUID.nameUUIDFromBytes(email(person.name()).getBytes(StandardCharsets.UTF_8));
    }

    private record Person(String name, String title, Grant grant) {
    }

    private static List<Person> people(List<Directory.Member> members, Set<String> addressees) {
        var people = new ArrayList<Person>();
        people.add(ofNobody("admin", Role.ADMINISTRATOR));
        people.add(ofNobody("organiser", Role.ORGANISER));
        people.add(ofNobody("curator", Role.CURATOR));
        people.add(ofNobody("curator2", Role.CURATOR));
        people.add(ofNobody("rapporteur", Role.RAPPORTEUR));
        people.add(ofNobody("observer", Role.OBSERVER));
        members.stream().filter(member -> member.isState() || addressees.contains(member.code()))
                .forEach(member -> addOffices(people, member));
        members.stream().filter(member -> member.roster() != null).forEach(member -> people.add(onRoster(member)));
        Desk.read().clerks().forEach(clerk -> people.add(new Person(clerk.name(), DemoTexts.text("demo.account.clerk", clerk.institution()),
                new Grant(Role.CONTRIBUTOR, clerk.party(), clerk.institution()))));
        return people;
    }

    private static Person ofNobody(String name, Role role) {
        return new Person(name, DemoTexts.text("demo.account." + name), new Grant(role, null));
    }

    private static void addOffices(List<Person> people, Directory.Member party) {
        people.add(office("focal", "focal", party, Role.FOCAL_POINT));
        people.add(office("clearing", "clearing", party, Role.CLEARING_OFFICER));
        people.add(office("ministry", party.isState() ? "ministry" : "contributor", party, Role.CONTRIBUTOR));
    }

    private static Person office(String office, String title, Directory.Member party, Role role) {
        return new Person(office + "." + party.code().toLowerCase(Locale.ROOT), DemoTexts.text("demo.account." + title, party.name()),
                new Grant(role, party.code()));
    }

    private static Person onRoster(Directory.Member party) {
        var name = String.valueOf(party.roster());
        var role = name.startsWith("chair") ? Role.PANEL_CHAIR : Role.REVIEWER;
        return new Person(name, DemoTexts.text("demo.account." + role.code(), party.name()), new Grant(role, party.code()));
    }
}

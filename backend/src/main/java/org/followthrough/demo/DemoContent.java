package org.followthrough.demo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.forum.Event;
import org.followthrough.forum.EventKind;
import org.followthrough.forum.Profile;
import org.followthrough.parties.Parties;
import org.followthrough.parties.Party;
import org.followthrough.parties.PartyKind;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads what the stories need before they begin: regions, sectors, parties, editions and accounts. */
@Component
@org.springframework.context.annotation.Profile(DemoMode.PROFILE)
class DemoContent {

    private final Parties parties;
    private final Editions editions;
    private final DemoAccounts accounts;

    DemoContent(Parties parties, Editions editions, DemoAccounts accounts) {
        this.parties = parties;
        this.editions = editions;
        this.accounts = accounts;
    }

    /** Loads it for stories that give something to these parties. */
    @Transactional
    void load(Set<String> addressees) {
        DemoFiles.list("regions.json", Directory.Region.class).forEach(region -> parties.addRegion(region.code(), region.name(), region.names()));
        DemoFiles.list("sectors.json", Directory.Sector.class)
                .forEach(sector -> parties.addSector(sector.code(), sector.name(), sector.names(), sector.migrantOrDiaspora()));
        var members = DemoFiles.list("parties.json", Directory.Member.class);
        members.forEach(this::add);
        DemoFiles.list("editions.json", Directory.Holding.class).forEach(this::add);
        accounts.create(members, addressees);
    }

    private void add(Directory.Member member) {
        var kind = member.isState() ? PartyKind.STATE : PartyKind.ORGANISATION;
        parties.add(new Party(member.code(), member.name(), kind, member.region(), member.sector()), member.institutions());
    }

    private void add(Directory.Holding holding) {
        editions.addForum(holding.forum(), DemoTexts.text("demo.forum." + holding.forum()));
        editions.add(new Edition(holding.code(), holding.forum(), holding.name(), holding.opens(), holding.closes(), holding.timeZone(),
                Profile.INFORMAL.code().equals(holding.profile()) ? Profile.INFORMAL : Profile.FORMAL, null));
        for (var i = 0; i < holding.events().size(); i++) {
            add(holding, null, i + 1, holding.events().get(i));
        }
    }

    private void add(Directory.Holding holding, @Nullable String parent, int ordinal, Directory.Meeting meeting) {
        editions.add(new Event(meeting.code(), holding.code(), parent, ordinal, Coded.find(EventKind.class, meeting.kind()).orElseThrow(),
                meeting.name(), meeting.starts(), meeting.ends(), meeting.place()));
        var parts = Optional.ofNullable(meeting.events()).orElse(List.of());
        for (var i = 0; i < parts.size(); i++) {
            add(holding, meeting.code(), i + 1, parts.get(i));
        }
    }
}

package org.followthrough.register;

import java.util.stream.Collectors;
import org.followthrough.parties.Parties;
import org.followthrough.parties.Party;
import org.followthrough.parties.PartyKind;
import org.followthrough.vocabulary.Vocabularies;
import org.springframework.stereotype.Component;

/** Reads what can be said of a recommendation today. */
@Component
class TermDirectory {

    private static final int ALL = 1_000;

    private final Vocabularies vocabularies;
    private final Parties parties;

    TermDirectory(Vocabularies vocabularies, Parties parties) {
        this.vocabularies = vocabularies;
        this.parties = parties;
    }

    KnownTerms read() {
        return new KnownTerms(vocabularies.usable(), parties.page(PartyKind.STATE, null, ALL).stream().map(Party::code).collect(Collectors.toSet()));
    }
}

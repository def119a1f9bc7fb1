package org.followthrough.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.Passage.Kind;
import org.followthrough.register.declarations.Adopting;
import org.followthrough.register.declarations.AdoptionKind;
import org.followthrough.register.declarations.Adoptions;
import org.followthrough.register.declarations.DeclarationDraft;
import org.followthrough.register.declarations.DeclarationService;
import org.followthrough.register.declarations.DeclaredSentence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What is counted of asks that are found in what governments agreed on. */
@IntegrationTest
@Import(World.class)
class DeclaredPassagesTest {

    @Autowired
    private World world;
    @Autowired
    private DeclarationService declarations;
    @Autowired
    private Adopting adopting;
    @Autowired
    private Adoptions adoptions;
    @Autowired
    private Passages passages;
    @Autowired
    private PassageTotals totals;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private int count(Kind kind) {
        return passages.outsideCycles(Filter.ofEdition(World.EDITION)).count(Passage.of(kind));
    }

    private List<Integer> counts() {
        return List.of(count(Kind.DECLARED), count(Kind.DECLARED_COMMITTED), count(Kind.UNDECLARED_COMMITTED), count(Kind.COMMITTED));
    }

    @Test
    void commitmentsFollowWhatIsDecidedOfTheirAskAddedUpOrNot() {
        var curator = world.who("curator");
        var ref = world.acceptedBy("XAA");
        var ask = ref.substring(0, ref.indexOf('~'));
        var made = declarations.add(curator, new DeclarationDraft(World.EDITION, "Outcome", "Meeting", LocalDate.of(2009, 11, 5), null));
        declarations.addSentences(curator, made.id(), List.of(new DeclaredSentence.Draft("§ 1", "One."), new DeclaredSentence.Draft("§ 2", "Two.")));
        var sentences = adoptions.sentences(made.id());
        totals.addUp();
        var before = counts();
        adopting.refuse(curator, ask, sentences.get(1).id(), "Only alike.");
        assertThat(counts()).isEqualTo(before);
        adopting.link(curator, ask, sentences.get(0).id(), AdoptionKind.ADOPTED_IN, null);
        adopting.link(curator, ask, sentences.get(1).id(), AdoptionKind.REFLECTED_IN, null);
        var linked = List.of(before.get(0) + 1, before.get(1) + 1, before.get(2) - 1, before.get(3));
        assertThat(counts()).as("once, in however many sentences").isEqualTo(linked);
        totals.addUp();
        assertThat(counts()).isEqualTo(linked);
        assertThat(totals.astray()).isEmpty();
        adopting.takeBack(curator, ask, sentences.get(0).id(), "It says less.");
        assertThat(counts()).isEqualTo(linked);
        adopting.takeBack(curator, ask, sentences.get(1).id(), "It says less.");
        assertThat(counts()).isEqualTo(before);
        totals.addUp();
        assertThat(counts()).isEqualTo(before);
        assertThat(totals.astray()).isEmpty();
    }
}

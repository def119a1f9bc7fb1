package org.followthrough.register.declarations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.identity.Actor;
import org.followthrough.register.lineage.Asks;
import org.followthrough.register.lineage.Similar;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Which asks are found in what governments agreed on. */
@IntegrationTest
@Import({World.class, Asks.class})
class AdoptingTest {

    private static final String SENTENCE = "We will publish the fares of every ferry between the islands before each season.";

    @Autowired
    private World world;
    @Autowired
    private Asks asks;
    @Autowired
    private DeclarationService declarations;
    @Autowired
    private Adopting adopting;
    @Autowired
    private Adoptions adoptions;
    @Autowired
    private AlikeAsks alike;

    private Actor curator;

    @BeforeEach
    void begin() {
        asks.begin(2014, 2020);
        curator = world.who("curator");
    }

    private static DeclarationDraft draft(String edition, LocalDate date) {
        return new DeclarationDraft(edition, " Outcome ", "Government Meeting", date, "https://outcome.example/a");
    }

    private Declaration declaration() {
        return declarations.add(curator, draft("GFMD-2014", LocalDate.of(2014, 5, 4)));
    }

    private UUID sentence() {
        var made = declaration();
        declarations.addSentences(curator, made.id(), List.of(new DeclaredSentence.Draft("§ 3", SENTENCE)));
        return adoptions.sentences(made.id()).getFirst().id();
    }

    private String ask(int year) {
        return asks.of(year, "Publish ferry fares", "Publish the fares of every ferry between islands before the season.");
    }

    private List<Adoption> found(String ref) {
        return adoptions.of(List.of(ref)).getOrDefault(ref, List.of());
    }

    private static void refusedFor(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolation.class,
                broken -> assertThat(broken.violations().getFirst().messageKey()).isEqualTo(key));
    }

    @Test
    void an_ask_is_found_in_a_sentence_and_taken_back_for_a_reason() {
        var ref = ask(2014);
        var sentence = sentence();
        adopting.link(curator, ref, sentence, AdoptionKind.ADOPTED_IN, "Nearly the same words.");
        assertThat(found(ref)).singleElement().satisfies(adoption -> {
            assertThat(adoption.kind()).isEqualTo(AdoptionKind.ADOPTED_IN);
            assertThat(adoption.sentence().verbatim()).isEqualTo(SENTENCE);
            assertThat(adoption.declaration().title()).isEqualTo("Outcome");
        });
        assertThatThrownBy(() -> adopting.link(curator, ref, sentence, AdoptionKind.REFLECTED_IN, null)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> declarations.removeSentence(curator, sentence)).isInstanceOf(WrongState.class);
        refusedFor("register.lineage.reason.needed", () -> adopting.takeBack(curator, ref, sentence, " "));
        adopting.takeBack(world.who("organiser"), ref, sentence, "It says less.");
        assertThat(found(ref)).isEmpty();
        assertThat(asks.record(ref)).endsWith("ask-adopted", "adoption-taken-back");
        adopting.link(curator, ref, sentence, AdoptionKind.REFLECTED_IN, null);
        assertThat(found(ref)).extracting(Adoption::kind).containsExactly(AdoptionKind.REFLECTED_IN);
    }

    @Test
    void what_resembles_a_sentence_is_suggested_until_it_is_decided() {
        var ref = ask(2014);
        var later = ask(2020);
        var sentence = sentence();
        assertThat(alike.of(curator, sentence, 10)).extracting(Similar::ref).contains(ref).doesNotContain(later);
        adopting.refuse(curator, ref, sentence, "Another sea.");
        assertThat(alike.of(curator, sentence, 10)).extracting(Similar::ref).doesNotContain(ref);
        assertThat(found(ref)).isEmpty();
        assertThatThrownBy(() -> adopting.refuse(curator, ref, sentence, "Again.")).isInstanceOf(WrongState.class);
        adopting.link(curator, ref, sentence, AdoptionKind.REFLECTED_IN, null);
        assertThat(found(ref)).hasSize(1);
    }

    @Test
    void nothing_is_found_in_what_was_agreed_on_before_it_was_asked() {
        var sentence = sentence();
        refusedFor("register.adoption.earlier", () -> adopting.link(curator, ask(2020), sentence, AdoptionKind.ADOPTED_IN, null));
        refusedFor("register.sentence.unknown", () -> adopting.link(curator, ask(2014), UUID.randomUUID(), AdoptionKind.ADOPTED_IN, null));
    }

    @Test
    void only_those_who_keep_the_register_decide() {
        var sentence = sentence();
        var ref = ask(2014);
        var focal = world.who("focal.xaa");
        assertThatThrownBy(() -> adopting.link(focal, ref, sentence, AdoptionKind.ADOPTED_IN, null)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> adopting.takeBack(focal, ref, sentence, "No.")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> declarations.add(focal, draft("GFMD-2014", LocalDate.of(2014, 5, 4)))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> alike.of(focal, sentence, 5)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> adopting.link(curator, "CSD-1999-X-1", sentence, AdoptionKind.ADOPTED_IN, null)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_document_keeps_its_sentences_in_order_each_once() {
        var made = declaration();
        var one = new DeclaredSentence.Draft("§ 1", "First.");
        var two = new DeclaredSentence.Draft("§ 2", "Second.");
        declarations.addSentences(curator, made.id(), List.of(one));
        assertThat(declarations.addSentences(curator, made.id(), List.of(two)).sentences()).isEqualTo(2);
        assertThat(adoptions.sentences(made.id())).extracting(DeclaredSentence::place).containsExactly("§ 1", "§ 2");
        assertThatThrownBy(() -> declarations.addSentences(curator, made.id(), List.of(one))).isInstanceOf(WrongState.class);
        refusedFor("register.declaration.twice", () -> declarations.addSentences(curator, declaration().id(), List.of(one, one)));
        refusedFor("register.declaration.sentences", () -> declarations.addSentences(curator, declaration().id(), List.of()));
        assertThatThrownBy(() -> declarations.remove(curator, made.id())).isInstanceOf(WrongState.class);
        adoptions.sentences(made.id()).forEach(sentence -> declarations.removeSentence(curator, sentence.id()));
        declarations.remove(curator, made.id());
        assertThat(adoptions.declaration(made.id())).isEmpty();
    }

    @Test
    void what_cannot_be_a_document_is_refused_by_its_field() {
        var day = LocalDate.of(2014, 5, 4);
        refusedFor("forum.edition.unknown", () -> declarations.add(curator, draft("GFMD-1066", day)));
        refusedFor("register.declaration.future", () -> declarations.add(curator, draft("GFMD-2014", LocalDate.of(9000, 1, 1))));
        refusedFor("register.declaration.line", () -> declarations.add(curator, new DeclarationDraft("GFMD-2014", " ", "Meeting", day, null)));
        refusedFor("register.declaration.line", () -> declarations.add(curator, new DeclarationDraft("GFMD-2014", "x".repeat(301), "Meeting", day, null)));
        refusedFor("register.declaration.address", () -> declarations.add(curator, new DeclarationDraft("GFMD-2014", "Outcome", "Meeting", day, "javascript:alert(1)")));
        assertThat(declarations.add(curator, new DeclarationDraft("GFMD-2014", "x".repeat(300), "Meeting", day, " ")).address()).isNull();
    }
}

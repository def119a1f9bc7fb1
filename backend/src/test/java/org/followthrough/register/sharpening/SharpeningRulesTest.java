package org.followthrough.register.sharpening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Ambition;
import org.followthrough.register.Verifiability;
import org.followthrough.register.sharpening.Finding.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules see in an ask, in three languages, and which codes follow. */
class SharpeningRulesTest {

    private static final Set<AddresseeGroup> GOVERNMENTS = Set.of(AddresseeGroup.ALL_GOVERNMENTS);

    private static Proposal of(String text) {
        return SharpeningRules.propose(text, Parts.NONE, GOVERNMENTS);
    }

    private static Finding finding(Proposal proposal, Part part) {
        return proposal.findings().get(part.ordinal());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Ratify ILO Convention 189 and bring domestic workers under national labour law by the end of 2027. | verifiable | changes-rules",
            "Governments should publish each year how many inspections there were. | verifiable | improves",
            "Value the part that local government plays in reintegration. | not-verifiable | continues",
            "The exposed position of domestic workers deserves attention of its own. | not-verifiable | improves",
            "Set up a platform on the internet where it is shared what works well. | after-sharpening | improves",
            "Les gouvernements devraient ratifier la convention 189 d'ici à la fin de 2027. | verifiable | changes-rules",
            "Reconnaître la contribution des migrants au développement et la valoriser. | not-verifiable | continues",
            "Créer une plateforme pour les échanges entre les villes et la société civile. | after-sharpening | improves",
            "Los gobiernos deben ratificar el convenio 189 antes de fines de 2027. | verifiable | changes-rules",
            "Reconocer la contribución de los migrantes al desarrollo y valorarla. | not-verifiable | continues",
            "Crear una plataforma para los intercambios entre las ciudades y la sociedad civil. | after-sharpening | improves"})
    void codesFollowFromWhatTheTextSays(String text, String verifiability, String ambition) {
        var proposal = of(text);
        assertThat(proposal.verifiability().code()).as(proposal.toString()).isEqualTo(verifiability);
        assertThat(proposal.ambition().code()).as(proposal.toString()).isEqualTo(ambition);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"by the end of 2027", "within six months", "each year", "before March 2028", "by 31 December 2027",
            "by 2030", "annually", "2027-12-31"})
    void aTimeIsFoundInEnglish(String when) {
        assertThat(finding(of("Governments should adopt a law on the matter of wages " + when + "."), Part.BY_WHEN).words()).isEqualTo(when);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"d'ici à la fin de 2027", "avant le 31 décembre 2027", "dans les deux ans", "chaque année", "au plus tard en 2028"})
    void aTimeIsFoundInFrench(String when) {
        assertThat(finding(of("Les gouvernements adoptent une loi sur les salaires des travailleurs " + when + "."), Part.BY_WHEN).words())
                .isEqualTo(when);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"antes de fines de 2027", "en un plazo de seis meses", "cada año", "a más tardar en 2028", "hasta el 31 de diciembre de 2027"})
    void aTimeIsFoundInSpanish(String when) {
        assertThat(finding(of("Los gobiernos adoptan una ley sobre los salarios de las personas " + when + "."), Part.BY_WHEN).words())
                .isEqualTo(when);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(of("Answer false claims about migrants firmly and with facts.").lacking())
                .containsExactly(Part.SIGN, Part.BY_WHEN, Part.BASELINE);
        assertThat(SharpeningRules.propose("Answer false claims.", Parts.NONE, Set.of()).lacking()).startsWith(Part.ACTOR);
    }

    @Test
    void whoIsAskedCountsWhereTheTextNamesNobody() {
        var named = SharpeningRules.propose("Publish a report on fees.", Parts.NONE, GOVERNMENTS);
        assertThat(finding(named, Part.ACTOR).state()).isEqualTo(State.IN_TEXT);
        var nobody = SharpeningRules.propose("Publish an annual report on fees.", Parts.NONE, Set.of());
        assertThat(nobody.verifiability()).isEqualTo(Verifiability.AFTER_SHARPENING);
        assertThat(nobody.because()).isEqualTo("nobody");
    }

    @Test
    void writingThePartsMakesAVagueAskVerifiable() {
        var text = "Value the part that local government plays in reintegration.";
        assertThat(of(text).verifiability()).isEqualTo(Verifiability.NOT_VERIFIABLE);
        var half = SharpeningRules.propose(text, new Parts("", "Fund reintegration offices of towns", "", "", ""), GOVERNMENTS);
        assertThat(half.verifiability()).isEqualTo(Verifiability.AFTER_SHARPENING);
        var whole = SharpeningRules.propose(text, new Parts("Ministries of finance", "Fund reintegration offices of towns",
                "A budget line for at least 20 towns", "by 2028", "No town is funded today"), GOVERNMENTS);
        assertThat(whole.verifiability()).isEqualTo(Verifiability.VERIFIABLE);
        assertThat(whole.lacking()).isEmpty();
    }

    @Test
    void aSignThatNobodyCanCountAndATimeThatIsNoneAreVague() {
        var vague = SharpeningRules.propose("Fund towns.", new Parts("", "", "Things are better", "soon", ""), GOVERNMENTS);
        assertThat(finding(vague, Part.SIGN).state()).isEqualTo(State.VAGUE);
        assertThat(finding(vague, Part.BY_WHEN).state()).isEqualTo(State.VAGUE);
        assertThat(vague.verifiability()).isEqualTo(Verifiability.AFTER_SHARPENING);
    }

    @Test
    void theTextOffersItsOwnWordsForTheParts() {
        var offered = of("Governments should bring domestic workers under national law by the end of 2027, so that each has a written contract.")
                .suggested();
        assertThat(offered.actor()).isEqualTo("Governments");
        assertThat(offered.byWhen()).isEqualTo("by the end of 2027");
        assertThat(offered.sign()).isEqualTo("so that each has a written contract");
        assertThat(offered.act()).startsWith("Governments should bring domestic workers");
    }

    @Test
    void ambitionNamesTheWordThatDecided() {
        assertThat(of("Ratify the conventions.").ambitionWords()).isEqualTo("Ratify");
        assertThat(of("Continue the dialogue with the diaspora.").ambition()).isEqualTo(Ambition.CONTINUES);
        assertThat(of("Shorten the forms.").ambitionWords()).isEmpty();
    }

    @Test
    void partsAreAtMostFiveHundredCharactersLongAndSaySomething() {
        assertThat(new Parts("x".repeat(500), "", "", "", "").violations()).isEmpty();
        assertThat(new Parts("x".repeat(501), "", "", "", "").violations()).singleElement()
                .satisfies(violation -> assertThat(violation.field()).isEqualTo("parts.actor"));
        assertThat(new Parts(" ", "", "", "", "").violations()).singleElement()
                .satisfies(violation -> assertThat(violation.field()).isEqualTo("parts"));
    }
}

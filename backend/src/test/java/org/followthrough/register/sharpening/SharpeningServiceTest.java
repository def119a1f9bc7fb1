package org.followthrough.register.sharpening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.identity.Actor;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.ListRegister;
import org.followthrough.register.Quality;
import org.followthrough.register.Recommendation;
import org.followthrough.register.Recommendations;
import org.followthrough.register.RegisterService;
import org.followthrough.register.Revision;
import org.followthrough.register.Verifiability;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A sharpened ask is proposed with its codes and confirmed by a second person; its text stays as it was. */
@IntegrationTest
@Import(World.class)
class SharpeningServiceTest {

    private static final Parts PARTS = new Parts("Ministries of labour", "License recruiters", "A public register of licensed recruiters",
            "by the end of 2027", "No licence is needed today");
    private static final Quality CODES = new Quality(Verifiability.VERIFIABLE, Ambition.CHANGES_RULES, Consensus.CONSENSUS, null);

    @Autowired
    private World world;
    @Autowired
    private SharpeningService sharpening;
    @Autowired
    private Sharpenings sharpenings;
    @Autowired
    private RegisterService register;
    @Autowired
    private Recommendations recommendations;
    @Autowired
    private ListRegister lists;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;

    private String ref = "";

    @BeforeEach
    void anAskThatTheCuratorRegistered() {
        world.begin();
        ref = world.recommendation(Verifiability.AFTER_SHARPENING);
    }

    private Actor who(String name) {
        return world.who(name);
    }

    private Recommendation ask() {
        return recommendations.find(ref).orElseThrow();
    }

    private boolean isPublic() {
        return sharpenings.confirmed(List.of(ref)).containsKey(ref);
    }

    @Test
    void aSecondPersonConfirmsCodesAndPartsTogether() {
        var verbatim = ask().verbatim();
        sharpening.sharpen(who("curator2"), ref, CODES, PARTS);
        assertThat(ask().qualityConfirmed()).isFalse();
        assertThat(ask().quality().sharpened()).isEqualTo(PARTS.text());
        assertThat(isPublic()).isFalse();
        register.codeQuality(who("organiser"), ref, CODES);
        assertThat(ask().qualityConfirmed()).isTrue();
        assertThat(ask().quality().sharpened()).as("codes without a text leave it").isEqualTo(PARTS.text());
        assertThat(sharpenings.confirmed(List.of(ref))).containsEntry(ref, PARTS);
        assertThat(ask().verbatim()).isEqualTo(verbatim);
    }

    @Test
    void theSamePartsWithTheSameCodesConfirm() {
        sharpening.sharpen(who("curator2"), ref, CODES, PARTS);
        assertThat(sharpening.sharpen(who("organiser"), ref, CODES, PARTS).qualityConfirmed()).isTrue();
        assertThat(isPublic()).isTrue();
    }

    @Test
    void whoProposedDoesNotConfirm() {
        assertThatThrownBy(() -> sharpening.sharpen(who("curator"), ref, CODES, PARTS)).isInstanceOf(RuleViolation.class);
        sharpening.sharpen(who("curator2"), ref, CODES, PARTS);
        assertThatThrownBy(() -> sharpening.sharpen(who("curator2"), ref, CODES, PARTS)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> register.codeQuality(who("curator2"), ref, CODES)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void newPartsAreANewProposalEvenWithTheSameCodesAndHistoryStays() {
        var same = ask().quality();
        sharpening.sharpen(who("curator2"), ref, same, PARTS);
        register.codeQuality(who("organiser"), ref, same);
        var later = new Parts(PARTS.actor(), PARTS.act(), PARTS.sign(), "by the end of 2030", PARTS.baseline());
        sharpening.sharpen(who("organiser"), ref, same, later);
        assertThat(ask().qualityConfirmed()).isFalse();
        assertThat(sharpenings.history(ref)).extracting(Version::parts).containsExactly(later, PARTS);
        assertThat(sharpenings.history(ref)).extracting(Version::confirmed).containsExactly(false, true);
    }

    @Test
    void otherCodesKeepThePartsAndTheirProposerStandsBehindThem() {
        sharpening.sharpen(who("curator2"), ref, CODES, PARTS);
        register.codeQuality(who("organiser"), ref, new Quality(Verifiability.VERIFIABLE, Ambition.IMPROVES, Consensus.CONSENSUS, null));
        assertThat(sharpenings.standing(ref).orElseThrow().parts()).isEqualTo(PARTS);
        register.codeQuality(who("curator2"), ref, new Quality(Verifiability.VERIFIABLE, Ambition.IMPROVES, Consensus.CONSENSUS, null));
        assertThat(isPublic()).isTrue();
        assertThat(sharpenings.history(ref).getFirst().ambition()).isEqualTo(Ambition.IMPROVES);
    }

    @Test
    void codesThatTheEngineBringsLeaveThePartsWithTheirProposer() {
        sharpening.sharpen(who("curator2"), ref, CODES, PARTS);
        var given = new Quality(Verifiability.VERIFIABLE, Ambition.IMPROVES, Consensus.CONSENSUS, PARTS.text());
        transaction.executeWithoutResult(status -> lists.change(Actor.ENGINE, List.of(recoded(given))));
        assertThat(sharpenings.standing(ref).orElseThrow().ambition()).isEqualTo(Ambition.IMPROVES);
        assertThat(jdbc.sql("select s.proposed_by from sharpening s join recommendation r on r.id = s.recommendation where r.ref = :ref")
                .param("ref", ref).query(UUID.class).single()).isEqualTo(who("curator2").id());
        assertThat(isPublic()).isFalse();
        register.codeQuality(who("organiser"), ref, given);
        assertThat(sharpenings.confirmed(List.of(ref))).containsEntry(ref, PARTS);
    }

    private ListRegister.Changed recoded(Quality codes) {
        var before = ask();
        return new ListRegister.Changed(before, before.revised(new Revision(before.title(), before.readingText(), Set.copyOf(before.themes()),
                Set.copyOf(before.gcmObjectives()), Set.copyOf(before.addresseeGroups()), before.coding(), codes), null));
    }

    @Test
    void anotherTextTakesThePartsOutOfUse() {
        sharpening.sharpen(who("curator2"), ref, CODES, PARTS);
        register.codeQuality(who("organiser"), ref, new Quality(Verifiability.VERIFIABLE, Ambition.IMPROVES, Consensus.CONSENSUS, "A free text"));
        assertThat(sharpenings.standing(ref)).isEmpty();
        register.codeQuality(who("curator2"), ref, new Quality(Verifiability.VERIFIABLE, Ambition.IMPROVES, Consensus.CONSENSUS, " "));
        assertThat(ask().quality().sharpened()).isNull();
    }

    @Test
    void onlyThoseWhoCodeMay() {
        assertThatThrownBy(() -> sharpening.sharpen(who("focal.xaa"), ref, CODES, PARTS)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> sharpening.propose(who("reviewer1"), ref, Parts.NONE)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> sharpening.propose(who("curator"), "CSD-1999-X-1", Parts.NONE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sharpening.sharpen(who("curator2"), ref, CODES, Parts.NONE)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void theRecordTellsWhatWasSharpened() {
        sharpening.sharpen(who("curator2"), ref, CODES, PARTS);
        assertThat(jdbc.sql("select content ->> 'after' from audit_entry where subject = :ref and action = 'ask-sharpened'").param("ref", ref)
                .query(String.class).single()).contains("License recruiters");
    }

    @Test
    void theRulesSpeakOfWhatIsWrittenSoFar() {
        assertThat(sharpening.propose(who("curator"), ref, Parts.NONE).lacking()).contains(Part.SIGN, Part.BY_WHEN, Part.BASELINE);
        assertThat(sharpening.propose(who("curator"), ref, PARTS).verifiability()).isEqualTo(Verifiability.VERIFIABLE);
    }
}

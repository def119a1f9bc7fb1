package org.followthrough.ui.workspace.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import org.followthrough.register.Recommendations;
import org.followthrough.register.Verifiability;
import org.followthrough.register.sharpening.Sharpenings;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SharpenSectionTest extends WorkspaceTest {

    @Autowired
    private Recommendations recommendations;
    @Autowired
    private Sharpenings sharpenings;

    private String open(String who) {
        var ref = world.recommendation(Verifiability.AFTER_SHARPENING);
        go(ref, who);
        return ref;
    }

    private void go(String ref, String who) {
        signIn(who);
        go("recommendations/" + ref, RecommendationView.class);
    }

    private void write(String label, String text) {
        test(find(TextArea.class).all().stream().filter(field -> label.equals(field.getLabel())).findFirst().orElseThrow()).setValue(text);
    }

    private String verdict() {
        return find(Verdict.class).single().getElement().getTextRecursively();
    }

    @Test
    void whileThePartsAreWrittenTheRulesSayWhatIsMissingAndWhichCodeTheyPropose() {
        open("curator2");
        assertThat(verdict()).contains("Verifiable after sharpening", "How one would see it: missing", "By when: missing");
        write("How one would see it", "A public register of licensed recruiters");
        assertThat(verdict()).contains("How one would see it: written");
        write("What they should do", "License recruiters");
        write("By when", "soon");
        assertThat(verdict()).contains("By when: too vague").doesNotContain("after sharpening");
    }

    @Test
    void theTextOffersItsWordsToBeTaken() {
        open("curator2");
        var offer = find(Button.class).all().stream().filter(button -> button.isVisible() && button.getText().startsWith("Take from the text"))
                .findFirst().orElseThrow();
        test(offer).click();
        assertThat(find(TextArea.class).all().stream().filter(field -> "Who should act".equals(field.getLabel())).findFirst().orElseThrow()
                .getValue()).isEqualTo("Governments");
    }

    @Test
    void onePersonProposesAndAnotherConfirms() {
        var ref = open("curator2");
        write("What they should do", "License recruiters");
        write("How one would see it", "A public register of licensed recruiters");
        click("Propose or confirm");
        assertThat(refusals()).isEmpty();
        assertThat(recommendations.find(ref).orElseThrow().qualityConfirmed()).isFalse();
        assertThat(find(SharpenSection.class).all()).as("the proposer waits for somebody else").isEmpty();
        go(ref, "organiser");
        click("Propose or confirm");
        assertThat(recommendations.find(ref).orElseThrow().qualityConfirmed()).isTrue();
        assertThat(sharpenings.history(ref)).hasSize(1);
    }

    @Test
    void nothingWrittenIsRefused() {
        open("curator2");
        click("Propose or confirm");
        assertThat(refusals()).hasSize(1);
    }

    @Test
    void whoHasNoSayInCodesSeesNoForm() {
        open("focal.xaa");
        assertThat(find(SharpenSection.class).all()).isEmpty();
    }
}

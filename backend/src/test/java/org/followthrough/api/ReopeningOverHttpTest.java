package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.followthrough.Panels;
import org.followthrough.World;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Reopening and appeal over the wire (contract, section 3). */
@ApiTest
@Import(Panels.class)
class ReopeningOverHttpTest {

    private static final String NEW_EVIDENCE = """
            {"ground": "new-evidence", "reason": "The decree was repealed."}""";
    private static final String APPEAL = """
            {"ground": "appeal", "reason": "The decree was not looked at."}""";
    private static final String REFUSAL = """
            {"ground": "appeal", "reason": "It was.", "decision": "refuse"}""";

    @Autowired
    private World world;
    @Autowired
    private Panels panels;
    @Autowired
    private Web web;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private String assessed(String party, String cycle) {
        var ref = world.acceptedBy(party);
        panels.assessed(ref, world.openCycle(cycle), SelfReport.UNDER_WAY, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        return ref;
    }

    private static String path(String ref) {
        return "/commitments/" + ref + "/reopen";
    }

    @Test
    void organiser_and_chair_reopen_by_the_same_call() {
        var ref = assessed("XAA", "http-open-1");
        assertThat(web.as("organiser").post(path(ref), NEW_EVIDENCE).status()).isEqualTo(202);
        assertThat(web.as("organiser").post(path(ref), NEW_EVIDENCE).status()).as("the same one again").isEqualTo(409);
        var chair = web.as(panels.chair(ref, "http-open-1"));
        assertThat(chair.get("/tasks").text()).contains("confirm-reopen");
        var confirmed = chair.post(path(ref), NEW_EVIDENCE);
        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.at("/state")).isEqualTo("reopened");
        assertThat(confirmed.at("/headline/code")).isEqualTo("assessed");
        assertThat(confirmed.at("/headline/beside/0")).isEqualTo("Reopened");
        assertThat(confirmed.at("/reopening/ground")).isEqualTo("new-evidence");
        assertThat(web.nobody().get("/commitments/" + ref).at("/reopening/reason")).as("public").isEqualTo("The decree was repealed.");
        assertThat(web.nobody().get("/commitments/" + ref + "/timeline").text()).contains("Reopened on new evidence.");
    }

    @Test
    void an_appeal_waits_with_202_and_the_organiser_accepts_it() {
        var ref = assessed("XAB", "http-open-2");
        assertThat(web.nobody().get("/commitments/" + ref).at("/appealUntil")).as("the window is public").startsWith("20");
        var lodged = web.as("focal", ref).post(path(ref), APPEAL);
        assertThat(lodged.status()).isEqualTo(202);
        assertThat(lodged.at("/headline/beside/0")).isEqualTo("Under appeal");
        assertThat(lodged.at("/appeal/reason")).isEqualTo("The decree was not looked at.");
        assertThat(lodged.at("/appealUntil")).isEqualTo("null");
        var accepted = web.as("organiser").post(path(ref), APPEAL);
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.at("/state")).isEqualTo("in-review");
        assertThat(accepted.at("/assessment/level")).as("the first verdict stays").isEqualTo("limited");
        assertThat(web.as("organiser").post(path(ref), APPEAL).status()).isEqualTo(409);
    }

    @Test
    void a_refusal_is_public_with_its_reason() {
        var ref = assessed("XAC", "http-open-3");
        web.as("focal", ref).post(path(ref), APPEAL);
        assertThat(web.as(panels.chair(ref, "http-open-3")).post(path(ref), REFUSAL).status()).as("judge in their own case").isEqualTo(403);
        assertThat(web.as("organiser").post(path(ref), REFUSAL).status()).isEqualTo(200);
        var seen = web.nobody().get("/commitments/" + ref);
        assertThat(seen.at("/appeal/outcome")).isEqualTo("refused");
        assertThat(seen.at("/appeal/decisionReason")).isEqualTo("It was.");
    }

    @Test
    void the_order_of_checks_is_that_of_the_contract() {
        var ref = assessed("XAA", "http-open-4");
        assertThat(web.nobody().post(path(ref), NEW_EVIDENCE).status()).isEqualTo(401);
        assertThat(web.as("organiser").post(path("NONE~XAA"), NEW_EVIDENCE).status()).isEqualTo(404);
        assertThat(web.as("observer").post(path(ref), "{").status()).as("may not, whatever the body is").isEqualTo(403);
        assertThat(web.as("focal", ref).post(path(ref), NEW_EVIDENCE).status()).as("the ground is not theirs").isEqualTo(403);
        assertThat(web.as("focal.xab").post(path(ref), APPEAL).status()).isEqualTo(403);
        assertThat(web.as("organiser").post(path(ref), "{").status()).isEqualTo(400);
        assertThat(web.as("organiser").post(path(ref), "{\"ground\": \"appeal\"}").status()).as("no appeal waits").isEqualTo(409);
        assertThat(web.as("organiser").post(path(ref), "{\"ground\": \"new-evidence\"}").status()).as("the reason lacks").isEqualTo(422);
        assertThat(web.as("organiser").post(path(ref), "{\"ground\": \"whim\", \"reason\": \"x\"}").status()).isEqualTo(422);
        assertThat(web.as("focal", ref).post(path(ref), REFUSAL).status()).as("who appeals decides nothing").isEqualTo(422);
    }

    @Test
    void a_repeated_request_gives_the_first_answer_and_changes_nothing() {
        var ref = assessed("XAB", "http-open-5");
        var first = web.as("organiser").with("Idempotency-Key", "reopen-once").post(path(ref), NEW_EVIDENCE);
        var again = web.as("organiser").with("Idempotency-Key", "reopen-once").post(path(ref), NEW_EVIDENCE);
        assertThat(again.status()).isEqualTo(first.status()).isEqualTo(202);
        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    void a_proposal_names_its_evidence_and_the_public_reads_it_once_it_is_confirmed() {
        var ref = assessed("XAA", "http-open-named");
        var number = web.as("reviewer1").post("/alternative-reports", "{\"title\": \"Fees again\", \"date\": \"2025-01-31\", \"language\": \"en\", \"text\": \"They rose.\", \"commitments\": [\""
                + ref + "\"]}").at("/number");
        var unknown = web.as("organiser").post(path(ref), "{\"ground\": \"new-evidence\", \"reason\": \"See there.\", \"evidence\": [\"AR-1999-0001\"]}");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.at("/errors/0/field")).isEqualTo("evidence");
        var named = "{\"ground\": \"new-evidence\", \"reason\": \"See there.\", \"evidence\": [\"" + number + "\"]}";
        assertThat(web.as("organiser").get(path(ref)).status()).as("nothing waits").isEqualTo(404);
        assertThat(web.as("organiser").post(path(ref), named).status()).isEqualTo(202);
        var chair = web.as(panels.chair(ref, "http-open-named"));
        assertThat(chair.get(path(ref)).at("/evidence/0/name")).isEqualTo(number);
        assertThat(web.as("focal", ref).get(path(ref)).status()).isEqualTo(403);
        assertThat(web.nobody().get("/commitments/" + ref).json().at("/reopening").isNull()).isTrue();
        assertThat(chair.post(path(ref), named).status()).as("who decides names none").isEqualTo(422);
        assertThat(chair.post(path(ref), NEW_EVIDENCE).at("/reopening/evidence/0/href")).isEqualTo("/alternative-reports/" + number);
        assertThat(web.nobody().get("/commitments/" + ref).at("/reopening/evidence/0/title")).isEqualTo("Fees again");
        assertThat(web.as("focal", ref).post(path(ref), "{\"ground\": \"appeal\", \"reason\": \"No.\", \"evidence\": [\"" + number + "\"]}").status())
                .isIn(409, 422);
    }
}

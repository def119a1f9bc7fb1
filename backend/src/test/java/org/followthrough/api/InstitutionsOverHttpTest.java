package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.followthrough.World;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who supports the institution that leads, over the API (features, row D1). */
@ApiTest
class InstitutionsOverHttpTest {

    private static final String LIST = """
            {"institutions": [{"name": "City of Arvane", "level": "municipal"},
             {"name": "Health Office of the North", "level": "state-or-provincial", "role": "a regional health authority"}]}""";

    @Autowired
    private World world;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private Web web;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void a_list_is_given_cleared_and_read_by_name_or_by_role_only() {
        var ref = world.acceptedBy("XAA");
        var path = "/commitments/" + ref;
        assertThat(web.nobody().put(path + "/institutions", LIST).status()).isEqualTo(401);
        assertThat(web.as("focal.xab").put(path + "/institutions", LIST).status()).isEqualTo(403);
        assertThat(web.as("ministry.xaa").put(path + "/institutions", LIST).status()).isEqualTo(403);
        assertThat(web.as("focal.xaa").put(path + "/institutions", LIST.replace("municipal", "planetary")).status()).isEqualTo(422);
        var given = web.as("focal.xaa").put(path + "/institutions", LIST);
        assertThat(given.status()).as(given.text()).isEqualTo(202);
        assertThat(given.at("/waiting/1/name")).isEqualTo("Health Office of the North");
        assertThat(web.as("focal.xaa").put(path + "/institutions", LIST).status()).as("one waits").isEqualTo(409);
        assertThat(web.nobody().get(path + "/institutions").text()).doesNotContain("Arvane", "Health");
        assertThat(tasks("clearing.xaa", ref)).as("with its date and the way to it").singleElement().asString().contains("\"kind\":\"clear-institutions\"",
                "\"role\":\"clearing-officer\"", "\"lateness\":\"on-time\"", "/app/commitments/" + ref + "#institutions").doesNotContain("\"due\":null");
        assertThat(tasks("clearing.xab", ref)).isEmpty();
        assertThat(web.as("focal.xaa").post(path + "/institutions/clear", "{\"decision\": \"clear\"}").status()).isEqualTo(403);
        assertThat(web.as("clearing.xaa").post(path + "/institutions/clear", "{\"decision\": \"return\"}").at("/errors/0/field")).isEqualTo("reason");
        assertThat(web.as("clearing.xaa").post(path + "/institutions/clear", "{\"decision\": \"clear\"}").status()).isEqualTo(200);
        assertThat(tasks("clearing.xaa", ref)).isEmpty();

        var read = web.nobody().get(path + "/institutions");
        assertThat(read.at("/leadInstitution")).isEqualTo("Ministry of Labour");
        assertThat(read.at("/institutions/0/name")).isEqualTo("City of Arvane");
        assertThat(read.at("/institutions/1/name")).isEqualTo("a regional health authority");
        assertThat(read.at("/institutions/1/byRole")).isEqualTo("true");
        assertThat(read.at("/own")).isEqualTo("null");
        assertThat(web.as("ministry.xaa").get(path + "/institutions").at("/own/1/name")).isEqualTo("Health Office of the North");
        assertThat(web.nobody().get(path).at("/supportingInstitutions/0/level")).isEqualTo("municipal");
        for (var address : new String[] {path, path + "/timeline?limit=500", "/commitments.csv?party=XAA", "/commitments.json?party=XAA"}) {
            assertThat(web.nobody().get(address).text()).as("a name that is kept back is nowhere: " + address).doesNotContain("Health Office of the North");
        }
        assertThat(web.nobody().get("/commitments.csv?party=XAA").text()).contains("City of Arvane; a regional health authority");
        assertThat(web.nobody().get(path + "/timeline?limit=500").text()).contains("institutions-published");
    }

    @Test
    void what_cannot_be_meant_is_refused_with_its_field_and_a_closed_commitment_keeps_its_list() {
        var ref = world.acceptedBy("XAB");
        var path = "/commitments/" + ref + "/institutions";
        assertThat(web.as("focal.xab").put(path, "{\"institutions\": [{\"name\": \"ministry of labour\", \"level\": \"national\"}]}").at("/errors/0/field"))
                .as("leads already").isEqualTo("institutions[0].name");
        assertThat(web.as("focal.xab").put(path, "{\"institutions\": [{\"name\": \"A\", \"level\": \"national\"}, {\"name\": \"a \", \"level\": \"municipal\"}]}")
                .at("/errors/0/field")).as("twice").isEqualTo("institutions");
        assertThat(web.as("focal.xab").put(path, "{\"institutions\": [{\"level\": \"national\"}]}").status()).isEqualTo(422);
        assertThat(web.as("focal.xab").put(path, "{\"institutions\": []}").status()).as("nobody supports").isEqualTo(202);
        commitments.closeFromOutside(world.who("organiser"), ref, CommitmentState.LAPSED, "Nobody left.", null);
        assertThat(web.as("clearing.xab").post(path + "/clear", "{\"decision\": \"clear\"}").status()).isEqualTo(409);
        assertThat(web.as("focal.xab").put(path, LIST).status()).isEqualTo(409);
    }

    /** The tasks of an inbox that are about a commitment, each as it was answered. */
    private List<String> tasks(String who, String ref) {
        return Arrays.stream(web.as(who).get("/tasks?limit=500").text().split("(?=\\{\"id\":)")).filter(task -> task.contains("\"commitment\":\"" + ref + "\""))
                .toList();
    }
}

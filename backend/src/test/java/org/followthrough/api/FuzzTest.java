package org.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.followthrough.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is sent, the answer is never an internal error and always one that the contract knows. */
@ApiTest
class FuzzTest {

    private static final List<String> VALUES = List.of("null", "0", "-1", "1e400", "1.5", "9999999999999999999", "true", "\"\"", "\" \"", "\"x\"",
            "\"accepted\"", "\"noted\"", "\"clear\"", "\"return\"", "\"2026-02-30\"", "\"2026-03-31\"", "\"0000-01-01\"", "\"9999-12-31\"",
            "\"\\u0000\"", "\"\\ud800\"", "\"\uD83D\uDE00\"", "[]", "[null]", "[1]", "[\"x\"]", "[[]]", "[{}]", "{}", "{\"a\":1}",
            "\"" + UUID.randomUUID() + "\"", "[\"" + UUID.randomUUID() + "\"]", "[{\"title\":\"t\",\"due\":\"2026-01-01\",\"weight\":0.00001}]",
            "[{\"title\":\"t\",\"due\":\"2026-01-01\",\"weight\":1e99999}]", "[{\"id\":\"x\",\"status\":\"done\"}]",
            "[{\"kind\":\"legal\",\"text\":\"t\"}]", "\"" + "y".repeat(30_000) + "\"", "\"lapsed\"", "\"under-way\"", "\"limited\"", "\"strong\"", "\"repeats\"",
            "\"merged-into\"", "{\"act\":\"License recruiters\"}", "{\"act\":1,\"sign\":\"\\u0000\"}", "\"CSD-2009-RT1-03\"");

    @Autowired
    private World world;
    @Autowired
    private Web web;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private record Door(String who, String method, String path, List<String> fields) {
    }

    private List<Door> doors(String ref, String recommendation, String cycle) {
        var state = World.stateOf(ref);
        var path = "/commitments/" + ref;
        return List.of(
                new Door("organiser", "POST", "/recommendations/" + recommendation + "/commitments", List.of("addressees", "responseDue", "oneOff")),
                new Door("curator2", "POST", "/recommendations/" + recommendation + "/quality", List.of("verifiability", "ambition", "consensus", "sharpened",
                        "parts")),
                new Door("curator", "POST", "/recommendations/" + recommendation + "/lineage", List.of("kind", "to", "earlier", "reason")),
                new Door("curator", "POST", "/recommendations/" + recommendation + "/lineage/refuse", List.of("to", "reason")),
                new Door("curator", "POST", "/recommendations/" + recommendation + "/lineage/take-back", List.of("to", "reason")),
                new Door("focal." + state, "POST", path + "/position", List.of("position", "reason", "acceptedParts", "leadInstitution",
                        "targetDate", "baseline", "expectedChange", "milestones")),
                new Door("clearing." + state, "POST", path + "/position/clear", List.of("decision", "reason")),
                new Door("organiser", "POST", path + "/close", List.of("as", "reason", "supersededBy")),
                new Door("organiser", "POST", path + "/reopen", List.of("ground", "reason", "decision")),
                new Door("organiser", "POST", "/cycles", List.of("code", "edition", "opens", "due", "closes", "veryLateAfterDays", "reviewDays",
                        "replyDays")),
                new Door("focal." + state, "PUT", path + "/reports/" + cycle, List.of("selfReport", "text", "milestones", "barriers", "nextStep",
                        "consulted", "evidence")),
                new Door("ministry." + state, "POST", path + "/reports/" + cycle + "/contributions", List.of("institution", "text", "evidence")),
                new Door("focal." + state, "POST", path + "/reports/" + cycle + "/contribution-requests", List.of("institution", "level", "due",
                        "question")),
                new Door("focal." + state, "POST", path + "/reports/" + cycle + "/nil", List.of("reason")),
                new Door("clearing." + state, "POST", path + "/reports/" + cycle + "/clear", List.of("decision", "reason")),
                new Door("focal." + state, "POST", path + "/evidence", List.of("url", "kind", "title", "date", "visibility")),
                new Door("focal." + state, "POST", path + "/reply/" + cycle, List.of("disputes", "text")));
    }

    @Test
    void no_body_breaks_anything() {
        var random = new Random(20_261_121);
        var ref = world.acceptedBy("XAA");
        var cycle = world.openCycle("fuzz-1");
        var doors = doors(ref, world.recommendation(), cycle);
        for (var i = 0; i < 1500; i++) {
            var door = doors.get(random.nextInt(doors.size()));
            var reply = web.as(door.who()).send(door.method(), door.path(), body(door, random));
            assertThat(reply.status()).as(door + reply.text()).isIn(200, 201, 202, 400, 409, 412, 413, 415, 422);
        }
    }

    private static String body(Door door, Random random) {
        var fields = new ArrayList<String>();
        door.fields().forEach(field -> {
            if (random.nextInt(5) > 0) {
                fields.add("\"" + field + "\":" + VALUES.get(random.nextInt(VALUES.size())));
            }
        });
        var body = "{" + String.join(",", fields) + "}";
        return random.nextInt(10) == 0 ? body.substring(random.nextInt(body.length())) : body;
    }

    @Test
    void no_parameter_breaks_anything() {
        var random = new Random(20_261_122);
        var paths = List.of("/recommendations", "/commitments", "/commitments.csv", "/accountability", "/cycles", "/events", "/parties", "/editions", "/themes");
        var names = List.of("edition", "event", "theme", "gcm", "q", "addressee", "quality", "party", "state", "headline", "position", "overdue",
                "limit", "cursor", "groupBy", "kind", "x");
        var values = List.of("", "1", "23", "true", "labour", "%27%3B--", "%25", "a%26b", "%E2%82%AC", "%F0%9F%98%80", "(((", "a%20%7C%20b%3A*", "%5C", "%FF",
                "x".repeat(299), "W10", "WyJ4Il0", "bnVsbA", "%00", "..%2F", "accepted", "AND%20OR", "%22", "*");
        for (var i = 0; i < 800; i++) {
            var query = names.get(random.nextInt(names.size())) + "=" + values.get(random.nextInt(values.size())) + "&"
                    + names.get(random.nextInt(names.size())) + "=" + values.get(random.nextInt(values.size()));
            var reply = web.nobody().get(paths.get(random.nextInt(paths.size())) + "?" + query);
            assertThat(reply.status()).as(query + reply.text()).isIn(200, 400);
        }
    }
}

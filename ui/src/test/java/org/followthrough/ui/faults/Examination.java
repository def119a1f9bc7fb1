package org.followthrough.ui.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.followthrough.ui.faults.Ledger.Kept;
import tools.jackson.databind.JsonNode;

/** Holds the running program against the ledger: nothing lost, nothing doubled. */
final class Examination {

    private final Caller caller;

    Examination(Caller caller) {
        this.caller = caller;
    }

    /** Sends everything once more with its key: the first answer comes back, and nothing changes by it. */
    void repeat(Iterable<Ledger.Acknowledged> answers) {
        answers.forEach(first -> {
            var again = caller.change(first.change());
            assertThat(again.status()).as(first.change().path()).isEqualTo(first.reply().status());
            assertThat(again.text()).as(first.change().path()).isEqualTo(first.reply().text());
        });
    }

    void compare(Kept kept) {
        stands(kept);
        recorded(kept);
        evidence(kept);
        if (!kept.draft().isEmpty()) {
            report(kept);
        }
    }

    /** The record's state, and the process where the state says. */
    private void stands(Kept kept) {
        var record = get(kept, "");
        assertThat(record.at("/state").asString()).as(kept.ref()).isEqualTo(kept.state());
        assertThat(record.at("/currentStep/id").asString()).as(kept.ref()).isEqualTo(kept.step());
        var process = get(kept, "/process");
        assertThat(texts(process.at("/diagrams").values().stream().flatMap(diagram -> diagram.at("/active").values().stream())))
                .as("active in the diagrams of " + kept.ref()).contains(kept.step());
    }

    /** One entry for every acknowledged change and no other; those of a panel are its chair's to read before publication. */
    private void recorded(Kept kept) {
        var found = new TreeMap<String, Integer>();
        read(kept.of("focal"), "/audit?limit=500&subject=" + kept.ref()).at("/items").values()
                .forEach(entry -> found.merge(entry.at("/action").asString(), 1, Integer::sum));
        var expected = new TreeMap<>(kept.actions());
        if (!expected.containsKey("assessment-published")) {
            expected.remove("rating-submitted");
        }
        found.keySet().retainAll(Stream.concat(kept.actions().keySet().stream(), Stream.of("report-submitted", "assessment-sealed")).toList());
        found.keySet().removeIf(action -> action.equals("rating-submitted") && !expected.containsKey(action));
        assertThat(found).as("audit entries of " + kept.ref()).isEqualTo(expected);
    }

    private void evidence(Kept kept) {
        var found = new TreeMap<String, String>();
        get(kept, "/evidence?limit=500").at("/items").values()
                .forEach(item -> found.put(item.at("/id").asString(), item.at("/sha256").asString()));
        assertThat(found).as("evidence of " + kept.ref()).isEqualTo(kept.evidence());
        kept.evidence().forEach((id, sha256) -> assertThat(sha256(caller.get(kept.of("focal"), "/evidence/" + id).body()))
                .as("file of evidence " + id).isEqualTo(sha256));
    }

    private void report(Kept kept) {
        var report = get(kept, "/reports/" + Seed.CYCLE);
        assertThat(report.at("/text").asString()).isEqualTo(kept.draft());
        assertThat(report.at("/contributions").size()).as("contributions to " + kept.ref()).isEqualTo(kept.contributions());
        if (kept.state().equals("assessed")) {
            assertThat(get(kept, "").at("/assessment/distribution/limited").asInt()).isEqualTo(kept.actions().get("rating-submitted"));
        }
    }

    private JsonNode get(Kept kept, String below) {
        return read(kept.of("focal"), "/commitments/" + kept.ref() + below);
    }

    private JsonNode read(String who, String path) {
        var reply = caller.get(who, path);
        assertThat(reply.status()).as(path).isEqualTo(200);
        return reply.json();
    }

    private static Stream<String> texts(Stream<JsonNode> nodes) {
        return nodes.map(JsonNode::asString);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(new String(content, StandardCharsets.UTF_8), impossible);
        }
    }
}

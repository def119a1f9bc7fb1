package org.followthrough.intake.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Compares candidates with a ground truth. A recommendation is found when candidates cover 60 % of it, none of them
 * longer than three times it or its parent; a candidate is right when it covers half of one, or lies to 60 % inside one.
 */
record Score(int truth, int found, int right, int wrong, int ignored, List<String> missed) {

    double recall() {
        return (double) found / truth;
    }

    double precision() {
        return right + wrong == 0 ? 0 : (double) right / (right + wrong);
    }

    static Score of(List<Detected> candidates, List<JsonNode> truth, List<JsonNode> negatives, Predicate<JsonNode> asked) {
        Map<String, JsonNode> byId = truth.stream().collect(Collectors.toMap(node -> node.path("id")
                .asString(), Function.identity()));
        List<JsonNode> wanted = truth.stream().filter(asked).toList();
        List<String> missed = wanted.stream().filter(node -> !found(node, byId, candidates)).map(node -> node.path("id")
                .asString()).toList();
        int right = (int) candidates.stream().filter(candidate -> right(candidate, truth)).count();
        int ignored = (int) candidates.stream().filter(candidate -> !right(candidate, truth))
                .filter(candidate -> borderline(candidate, negatives)).count();
        int wrong = candidates.size() - right - ignored;
        return new Score(wanted.size(), wanted.size() - missed.size(), right, wrong, ignored, missed);
    }

    /** Whole recommendations and points of process, without sentences split off and sentences that only open a list. */
    static boolean core(JsonNode node) {
        String kind = node.path("kind").asString();
        boolean whole = !"sentence_split".equals(node.path("granularity").asString("")) && !node.path("lead_in").asBoolean(false);
        return whole && (kind.equals("recommendation") || kind.equals("process"));
    }

    private static boolean found(JsonNode node, Map<String, JsonNode> byId, List<Detected> candidates) {
        JsonNode parent = byId.get(node.path("parent_id").asString(""));
        int longest = 3 * Math.max(size(node), parent == null ? 0 : size(parent)) + 40;
        List<Detected> near = candidates.stream().filter(candidate -> overlap(candidate, node) > 0)
                .filter(candidate -> length(candidate) <= longest).sorted(Comparator.comparingInt(Detected::charStart)).toList();
        return segments(node).stream().mapToInt(segment -> covered(segment, near)).sum() >= 0.6 * size(node);
    }

    private static int covered(int[] segment, List<Detected> candidates) {
        int covered = 0;
        int last = segment[0];
        for (Detected candidate : candidates) {
            int from = Math.max(last, Math.max(segment[0], candidate.charStart()));
            int to = Math.min(segment[1], candidate.charEnd());
            covered += Math.max(0, to - from);
            last = Math.max(last, to);
        }
        return covered;
    }

    private static boolean right(Detected candidate, List<JsonNode> truth) {
        return truth.stream().anyMatch(node -> overlap(candidate, node) >= 0.5 * size(node)
                || overlap(candidate, node) >= 0.6 * length(candidate));
    }

    private static boolean borderline(Detected candidate, List<JsonNode> negatives) {
        return negatives.stream().filter(node -> node.path("label").asString().equals("borderline"))
                .anyMatch(node -> overlap(candidate, node) >= 0.5 * Math.min(length(candidate), size(node)));
    }

    private static int overlap(Detected candidate, JsonNode node) {
        return segments(node).stream()
                .mapToInt(s -> Math.max(0, Math.min(s[1], candidate.charEnd()) - Math.max(s[0], candidate.charStart()))).sum();
    }

    private static int length(Detected candidate) {
        return candidate.charEnd() - candidate.charStart();
    }

    private static int size(JsonNode node) {
        return segments(node).stream().mapToInt(s -> s[1] - s[0]).sum();
    }

    private static List<int[]> segments(JsonNode node) {
        List<int[]> segments = new ArrayList<>();
        for (JsonNode segment : node.path("segments")) {
            segments.add(new int[] {segment.get(0).asInt(), segment.get(1).asInt()});
        }
        return segments.isEmpty() ? List.of(new int[] {node.path("char_start").asInt(), node.path("char_end")
                .asInt()}) : segments;
    }
}

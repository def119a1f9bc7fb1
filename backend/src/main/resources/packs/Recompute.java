import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;

/**
 * Checks a data package and computes its figures anew from the records in it, by the method, sections 4 and 5.
 *
 *   java Recompute.java PACKAGE [--key FILE]
 *
 * PACKAGE is the zip file or the directory it was unpacked to; FILE the public key (PEM) as the installation publishes it.
 * Needs nothing but Java 17. Status: 0 all fits, 1 something does not, 2 wrong usage.
 */
public class Recompute {

    private final Map<String, byte[]> files;
    private final List<String> faults = new ArrayList<>();

    private Recompute(Map<String, byte[]> files) {
        this.files = files;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1 && !(arguments.length == 3 && arguments[1].equals("--key"))) {
            System.err.println("Usage: java Recompute.java PACKAGE [--key FILE]");
            System.exit(2);
        }
        Map<String, byte[]> files;
        byte[] key;
        try {
            files = read(Path.of(arguments[0]));
            key = arguments.length == 3 ? Files.readAllBytes(Path.of(arguments[2])) : files.get("public-key.pem");
        } catch (IOException unreadable) {
            System.err.println("cannot read: " + unreadable);
            System.exit(2);
            return;
        }
        System.exit(new Recompute(files).run(key) ? 0 : 1);
    }

    private boolean run(byte[] key) {
        try {
            checkSignature(key);
            checkFiles();
            compare();
        } catch (RuntimeException damaged) {
            faults.add("the package cannot be read: " + damaged);
        }
        faults.forEach(fault -> System.err.println("DIFFERS  " + fault));
        System.out.println(faults.isEmpty() ? "Everything fits." : faults.size() + " things do not fit.");
        return faults.isEmpty();
    }

    // --- the package --------------------------------------------------------------------------------------------------

    private static Map<String, byte[]> read(Path where) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        if (Files.isDirectory(where)) {
            try (var all = Files.walk(where)) {
                for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                    files.put(where.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        } else {
            try (InputStream in = Files.newInputStream(where); ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return files;
    }

    private void checkSignature(byte[] pem) {
        byte[] manifest = files.get("manifest.json");
        byte[] signature = files.get("manifest.json.sig");
        if (manifest == null || signature == null || pem == null) {
            faults.add("signature: manifest.json, manifest.json.sig or the public key is missing");
            return;
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(text(pem).replaceAll("-----[A-Z ]+-----", ""));
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(manifest);
            if (!check.verify(Base64.getMimeDecoder().decode(text(signature)))) {
                faults.add("signature: manifest.json is not what was signed with this key");
            }
            System.out.println("Signed with the key " + sha256(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            faults.add("signature: cannot be checked (" + unreadable.getMessage() + ")");
        }
    }

    private void checkFiles() {
        var named = new TreeSet<String>();
        for (Map<String, Object> file : objects(object("manifest.json").get("files"))) {
            String name = string(file, "name");
            named.add(name);
            byte[] content = files.get(name);
            if (content == null) {
                faults.add("checksum: " + name + " is missing");
            } else if (!sha256(content).equals(string(file, "sha256"))) {
                faults.add("checksum: " + name + " is not what the manifest names");
            }
        }
        for (String name : List.of("data/edition.json", "data/parties.json", "data/recommendations.json", "data/cycles.json", "data/commitments.json",
                "data/positions.json", "data/reports.json", "data/assessments.json", "figures.json")) {
            if (!named.contains(name)) {
                faults.add("checksum: " + name + " is not in the manifest");
            }
        }
    }

    // --- the method ---------------------------------------------------------------------------------------------------

    /** What became of one commitment. */
    private static final class Outcome {
        final Map<String, String> values = new LinkedHashMap<>();
        final Map<String, Boolean> reached = new LinkedHashMap<>();
    }

    private static final Map<String, Integer> SAID = Map.of("not-started", 0, "given-up", 0, "planned", 1, "under-way", 1, "done", 3);
    private static final Map<String, Integer> FOUND = Map.of("not-started", 0, "no-evidence", 0, "limited", 1, "substantial", 2, "complete", 3);

    private static Outcome outcome(Map<String, Object> commitment, String quality, List<Map<String, Object>> positions,
            List<Map<String, Object>> reports, List<Map<String, Object>> assessments) {
        String position = position(commitment, positions);
        Map<String, Object> lastReport = last(reports, Recompute::isCleared);
        Map<String, Object> verdict = last(assessments, a -> !"no-quorum".equals(a.get("level")));
        Map<String, Object> shown = verdict != null ? verdict : last(assessments, a -> true);
        Outcome outcome = new Outcome();
        outcome.values.put("quality", quality);
        outcome.values.put("position", position);
        outcome.values.put("selfReport", string(lastReport, "selfReport"));
        outcome.values.put("assessment", string(shown, "level"));
        outcome.values.put("effect", string(shown, "effect"));
        outcome.values.put("cooperation", cooperation(commitment, position, positions, reports));
        outcome.values.put("headline", headline(commitment, position, reports, assessments));
        outcome.reached.put("responded", !positions.isEmpty());
        outcome.reached.put("reported", lastReport != null);
        outcome.reached.put("assessed", verdict != null);
        outcome.reached.put("complete", "closed-implemented".equals(commitment.get("closedAs"))
                || !assessments.isEmpty() && "complete".equals(counting(assessments, assessments.get(assessments.size() - 1).get("cycle"))));
        return outcome;
    }

    private static String position(Map<String, Object> commitment, List<Map<String, Object>> positions) {
        if (!positions.isEmpty()) {
            return string(positions.get(positions.size() - 1), "position");
        }
        if (!Boolean.TRUE.equals(commitment.get("asksPosition"))) {
            return null;
        }
        return commitment.get("noResponseAt") == null ? "awaiting" : "no-response";
    }

    /** Section 4: the first rule that fits. */
    private static String headline(Map<String, Object> commitment, String position, List<Map<String, Object>> reports,
            List<Map<String, Object>> assessments) {
        boolean reported = reports.stream().anyMatch(Recompute::isCleared);
        if (commitment.get("closedAs") != null) {
            return string(commitment, "closedAs");
        }
        if ("awaiting".equals(position)) {
            return "awaiting-response";
        }
        if ("no-response".equals(position)) {
            return "no-response";
        }
        if ("not-accepted".equals(position) && !reported) {
            return "not-accepted";
        }
        if (isReportLate(reports)) {
            return "report-late";
        }
        Map<String, Object> verdict = last(assessments, a -> !"no-quorum".equals(a.get("level")));
        if (!reported && verdict == null) {
            return "in-implementation";
        }
        if (assessments.isEmpty()) {
            return "reported";
        }
        if (verdict == null) {
            return "no-quorum";
        }
        if ("regression".equals(verdict.get("level"))) {
            return "regression";
        }
        return isContested(verdict, reports) ? "contested" : "assessed";
    }

    /** A report is late, or was never given while its cycle took reports, and none was cleared since. */
    private static boolean isReportLate(List<Map<String, Object>> reports) {
        boolean late = false;
        for (Map<String, Object> report : reports) {
            late = !isCleared(report) && (late || Boolean.TRUE.equals(report.get("asked"))
                    && (report.get("late") != null || report.get("nothingReportedAt") != null));
        }
        return late;
    }

    /** The report of the verdict's own cycle says at least two steps more, or the reply disputes the verdict. */
    private static boolean isContested(Map<String, Object> verdict, List<Map<String, Object>> reports) {
        Integer found = FOUND.get(string(verdict, "level"));
        Map<String, Object> report = last(reports, r -> isCleared(r) && Objects.equals(r.get("cycle"), verdict.get("cycle")));
        Integer said = report == null ? null : SAID.get(string(report, "selfReport"));
        return Boolean.TRUE.equals(verdict.get("replyDisputes")) || said != null && found != null && said - found >= 2;
    }

    /** What counts in a cycle: of two panels the last other than no quorum. */
    private static String counting(List<Map<String, Object>> assessments, Object cycle) {
        Map<String, Object> found = last(assessments, a -> Objects.equals(a.get("cycle"), cycle) && !"no-quorum".equals(a.get("level")));
        return found == null ? "no-quorum" : string(found, "level");
    }

    /** Section 2 F: of the last thing asked that had come or was past its due date. */
    private static String cooperation(Map<String, Object> commitment, String position, List<Map<String, Object>> positions,
            List<Map<String, Object>> reports) {
        String grade = null;
        if (position != null) {
            grade = !positions.isEmpty() ? came(positions.get(0), commitment.get("responseDue"), commitment.get("responseVeryLate"), null)
                    : commitment.get("noResponseAt") != null ? "D" : commitment.get("responseLateSince") != null ? "B" : null;
        }
        for (Map<String, Object> report : reports) {
            if (Boolean.TRUE.equals(report.get("asked"))) {
                String one = isCleared(report) ? came(report, report.get("due"), report.get("veryLate"), report.get("closes"))
                        : report.get("nothingReportedAt") != null ? "D" : report.get("late") == null ? null
                        : report.get("late").equals("very-late") ? "C" : "B";
                grade = one == null ? grade : one;
            }
        }
        return grade;
    }

    private static String came(Map<String, Object> what, Object due, Object veryLate, Object closes) {
        Instant cleared = Instant.parse(string(what, "clearedAt"));
        if (closes != null && cleared.isAfter(Instant.parse(closes.toString()))) {
            return "D";
        }
        return !cleared.isAfter(Instant.parse(due.toString())) ? "A" : !cleared.isAfter(Instant.parse(veryLate.toString())) ? "B" : "C";
    }

    private static boolean isCleared(Map<String, Object> report) {
        return report.get("clearedAt") != null;
    }

    // --- the figures --------------------------------------------------------------------------------------------------

    private void compare() {
        Map<String, Object> published = object("figures.json");
        Map<String, Object> edition = objects(json("data/edition.json")).get(0);
        same("the edition", published.get("edition"), edition.get("code"));
        same("the instant", published.get("instant"), edition.get("instant"));
        same("the method's version", published.get("methodVersion"), edition.get("methodVersion"));
        var parties = by("code", "data/parties.json");
        var recommendations = by("ref", "data/recommendations.json");
        var positions = ofCommitments("data/positions.json");
        var reports = ofCommitments("data/reports.json");
        var assessments = ofCommitments("data/assessments.json");
        var groups = new TreeMap<String, Map<String, Map<String, Object>>>();
        for (String groupBy : List.of("all", "kind", "party", "region", "theme", "gcm")) {
            groups.put(groupBy, new TreeMap<>());
        }
        group(groups, "all", "");
        group(groups, "kind", "state");
        group(groups, "kind", "organisation");
        var values = new TreeMap<String, Object>();
        for (Map<String, Object> commitment : objects(json("data/commitments.json"))) {
            String ref = string(commitment, "ref");
            Map<String, Object> party = parties.get(string(commitment, "addressee"));
            Map<String, Object> asked = recommendations.get(string(commitment, "recommendation"));
            Outcome outcome = outcome(commitment, string(asked, "quality"), positions.getOrDefault(ref, List.of()),
                    reports.getOrDefault(ref, List.of()), assessments.getOrDefault(ref, List.of()));
            count(group(groups, "all", ""), outcome);
            count(group(groups, "kind", string(party, "kind")), outcome);
            count(group(groups, "party", string(party, "code")), outcome);
            count(group(groups, "region", string(party, "region")), outcome);
            list(asked, "themes").forEach(theme -> count(group(groups, "theme", theme.toString()), outcome));
            list(asked, "gcmObjectives").forEach(objective -> count(group(groups, "gcm", objective.toString()), outcome));
            var line = new TreeMap<String, Object>(outcome.values);
            line.putAll(outcome.reached);
            line.put("ref", ref);
            values.put(ref, line);
        }
        differences("commitment", keyed("ref", published.get("commitments")), values);
        Map<String, Object> figures = map(published.get("figures"));
        same("what figures are grouped by", new TreeSet<>(figures.keySet()), new TreeSet<>(groups.keySet()));
        groups.forEach((groupBy, computed) -> differences(groupBy, keyed("key", figures.get(groupBy)), new TreeMap<>(computed)));
        differences("times", keyed("kind", published.get("times")), times(parties, positions, reports));
        System.out.println(values.size() + " commitments, " + groups.values().stream().mapToInt(Map::size).sum() + " groups of figures recomputed.");
    }

    /** Section 5: how long each side took to respond, from the assignment, and to report, from the day on which it was asked. */
    private Map<String, Object> times(Map<String, Map<String, Object>> parties, Map<String, List<Map<String, Object>>> positions,
            Map<String, List<Map<String, Object>>> reports) {
        var times = new TreeMap<String, Object>();
        for (String kind : List.of("state", "organisation")) {
            var responding = new ArrayList<Long>();
            var reporting = new ArrayList<Long>();
            for (Map<String, Object> commitment : objects(json("data/commitments.json"))) {
                if (kind.equals(string(parties.get(string(commitment, "addressee")), "kind"))) {
                    String ref = string(commitment, "ref");
                    positions.getOrDefault(ref, List.of()).stream().limit(1)
                            .forEach(first -> responding.add(fullDays(commitment.get("assignedAt"), first.get("clearedAt"))));
                    reports.getOrDefault(ref, List.of()).stream().filter(one -> isCleared(one) && Boolean.TRUE.equals(one.get("asked")))
                            .forEach(one -> reporting.add(fullDays(one.get("askedAt"), one.get("clearedAt"))));
                }
            }
            times.put(kind, new TreeMap<>(Map.of("kind", kind, "response", median(responding), "report", median(reporting))));
        }
        return times;
    }

    /** In seconds. */
    private static long fullDays(Object from, Object to) {
        return Duration.between(Instant.parse(from.toString()), Instant.parse(to.toString())).toDays() * 86_400;
    }

    /** Of fewer than five nothing is told: it would tell of single cases. */
    private static Map<String, Object> median(List<Long> all) {
        all.sort(null);
        int half = all.size() / 2;
        var median = new TreeMap<String, Object>();
        median.put("of", (long) all.size());
        median.put("medianSeconds", all.size() < 5 ? null
                : (Object) (all.size() % 2 == 1 ? all.get(half) : (all.get(half - 1) + all.get(half)) / 2));
        return median;
    }

    private static Map<String, Object> group(Map<String, Map<String, Map<String, Object>>> groups, String groupBy, String key) {
        return groups.get(groupBy).computeIfAbsent(key, fresh -> {
            Map<String, Object> group = new TreeMap<>(Map.of("key", key));
            for (String step : List.of("assigned", "responded", "reported", "assessed", "complete")) {
                group.put(step, 0L);
            }
            for (String value : List.of("quality", "position", "selfReport", "assessment", "effect", "cooperation", "headline")) {
                group.put(value, new TreeMap<String, Object>());
            }
            return group;
        });
    }

    /** Section 5: the denominator is always the number assigned; nothing is averaged. */
    private static void count(Map<String, Object> group, Outcome outcome) {
        group.merge("assigned", 1L, Recompute::plus);
        outcome.reached.forEach((step, isReached) -> group.merge(step, isReached ? 1L : 0L, Recompute::plus));
        outcome.values.forEach((value, code) -> {
            if (code != null) {
                map(group.get(value)).merge(code, 1L, Recompute::plus);
            }
        });
    }

    private static Object plus(Object one, Object other) {
        return (Long) one + (Long) other;
    }

    private void differences(String what, Map<String, Object> published, Map<String, Object> computed) {
        var keys = new TreeSet<>(published.keySet());
        keys.addAll(computed.keySet());
        for (String key : keys) {
            if (published.get(key) == null || computed.get(key) == null) {
                same(what + " " + key, published.get(key), computed.get(key));
            } else {
                Map<String, Object> is = map(published.get(key));
                Map<String, Object> should = map(computed.get(key));
                var figures = new TreeSet<>(is.keySet());
                figures.addAll(should.keySet());
                figures.forEach(figure -> same(what + " " + key + ": " + figure, is.get(figure), should.get(figure)));
            }
        }
    }

    private void same(String what, Object published, Object computed) {
        if (!Objects.equals(published, computed)) {
            faults.add(what + ": published " + published + ", computed " + computed);
        }
    }

    // --- records ------------------------------------------------------------------------------------------------------

    private Map<String, Map<String, Object>> by(String key, String file) {
        var by = new HashMap<String, Map<String, Object>>();
        objects(json(file)).forEach(one -> by.put(string(one, key), one));
        return by;
    }

    private static Map<String, Object> keyed(String key, Object list) {
        var by = new TreeMap<String, Object>();
        objects(list).forEach(one -> by.put(string(one, key), one));
        return by;
    }

    private Map<String, List<Map<String, Object>>> ofCommitments(String file) {
        var of = new HashMap<String, List<Map<String, Object>>>();
        objects(json(file)).forEach(one -> of.computeIfAbsent(string(one, "commitment"), none -> new ArrayList<>()).add(one));
        of.values().forEach(list -> list.sort((a, b) -> Long.compare((Long) a.get("ordinal"), (Long) b.get("ordinal"))));
        return of;
    }

    private static Map<String, Object> last(List<Map<String, Object>> list, java.util.function.Predicate<Map<String, Object>> which) {
        Map<String, Object> last = null;
        for (Map<String, Object> one : list) {
            last = which.test(one) ? one : last;
        }
        return last;
    }

    private static String string(Map<String, Object> object, String member) {
        return object == null || object.get(member) == null ? null : object.get(member).toString();
    }

    private static List<?> list(Map<String, Object> object, String member) {
        return (List<?>) object.get(member);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> objects(Object value) {
        return (List<Map<String, Object>>) value;
    }

    private Map<String, Object> object(String file) {
        return map(json(file));
    }

    private Object json(String file) {
        byte[] content = files.get(file);
        if (content == null) {
            throw new IllegalStateException(file + " is missing");
        }
        return new Json(text(content)).whole();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads JSON: objects as maps, lists, texts, whole numbers as long, true, false, null. */
    private static final class Json {

        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object whole() {
            Object value = value();
            if (next() != 0) {
                throw new IllegalStateException("more than one JSON value");
            }
            return value;
        }

        private char next() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at < text.length() ? text.charAt(at) : 0;
        }

        private void take(char expected) {
            if (next() != expected) {
                throw new IllegalStateException("expected " + expected + " at " + at);
            }
            at++;
        }

        private Object value() {
            switch (next()) {
                case '{':
                    return object();
                case '[':
                    return list();
                case '"':
                    return string();
                default:
                    int from = at;
                    while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                        at++;
                    }
                    String word = text.substring(from, at);
                    return switch (word) {
                        case "null" -> null;
                        case "true" -> Boolean.TRUE;
                        case "false" -> Boolean.FALSE;
                        default -> (Object) Long.valueOf(word);
                    };
            }
        }

        private Map<String, Object> object() {
            var object = new TreeMap<String, Object>();
            take('{');
            while (next() != '}') {
                String name = string();
                take(':');
                object.put(name, value());
                if (next() == ',') {
                    at++;
                }
            }
            at++;
            return object;
        }

        private List<Object> list() {
            var list = new ArrayList<Object>();
            take('[');
            while (next() != ']') {
                list.add(value());
                if (next() == ',') {
                    at++;
                }
            }
            at++;
            return list;
        }

        private String string() {
            take('"');
            var out = new StringBuilder();
            while (text.charAt(at) != '"') {
                char c = text.charAt(at++);
                out.append(c == '\\' ? escaped() : c);
            }
            at++;
            return out.toString();
        }

        private char escaped() {
            char c = text.charAt(at++);
            if (c == 'u') {
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            int known = "nrtbf".indexOf(c);
            return known < 0 ? c : "\n\r\t\b\f".charAt(known);
        }
    }
}

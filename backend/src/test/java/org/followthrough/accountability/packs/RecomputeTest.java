package org.followthrough.accountability.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.BothSides;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.Overview;
import org.followthrough.accountability.Overview.GroupBy;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.ReplyService;
import org.followthrough.review.SealingService;
import org.followthrough.shared.Json;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The program of a data package, run as anybody would run it, agrees with the product, and notices whatever was changed. */
@IntegrationTest
@Import(World.class)
class RecomputeTest {

    @Autowired
    private World world;
    @Autowired
    private PackService service;
    @Autowired
    private SigningKeys keys;
    @Autowired
    private org.followthrough.evidence.Files files;
    @Autowired
    private Overview overview;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private SealingService sealing;
    @Autowired
    private ReplyService replies;
    @Autowired
    private MethodClock clock;
    @Autowired
    private Json json;
    @TempDir
    private Path directory;
    /** The commitment of {@link #frozen()} of which a panel said something, of this cycle: others of the edition have their own. */
    private String assessed = "";
    private String assessedIn = "";

    private record Ran(int status, String out, String err) {
    }

    @BeforeEach
    void begin() {
        world.begin();
    }

    /** A pack of an edition in which most things have happened; returns where its zip file lies. */
    private Path frozen() {
        world.assigned("XAC");
        world.acceptedBy("XAB");
        var gone = world.acceptedBy("ORG-15");
        var ref = world.acceptedBy("XAA");
        var cycle = world.openCycle("recompute-" + clock.now().getEpochSecond());
        world.reported(ref, cycle, SelfReport.DONE);
        world.reported(gone, cycle, SelfReport.UNDER_WAY);
        world.allRate(ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        sealing.seal(world.who(world.chair(ref, cycle)), ref, cycle, "A bill, no law yet.", null);
        replies.reply(world.who("focal.xaa"), ref, cycle, true, "The law is in force.");
        world.walkTo(clock.now().plusSeconds(50L * 86_400).toString());
        assessed = ref;
        assessedIn = cycle;
        commitments.closeFromOutside(world.who("organiser"), gone, CommitmentState.LAPSED, "=1+1 \"quoted\"", null);
        var pack = service.freeze(world.who("organiser"), World.EDITION, null);
        return stored(pack);
    }

    private Path stored(Pack pack) {
        var zip = directory.resolve("data-package.zip");
        try (var out = Files.newOutputStream(zip)) {
            files.write(pack.file("data-package.zip").orElseThrow().sha256(), out);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        return zip;
    }

    private Path unpacked() throws IOException {
        var target = directory.resolve("package");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(frozen())))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = target.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
        return target;
    }

    private Ran run(String... arguments) throws IOException, InterruptedException {
        var program = directory.resolve("Recompute.java");
        try (var in = RecomputeTest.class.getResourceAsStream("/packs/Recompute.java")) {
            Files.write(program, in.readAllBytes());
        }
        var command = new java.util.ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), program.toString()));
        command.addAll(List.of(arguments));
        var out = directory.resolve("out");
        var err = directory.resolve("err");
        var process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    @Test
    void it_computes_the_figures_that_the_product_shows_from_the_package_alone() throws Exception {
        var zip = frozen();
        var ran = run(zip.toString());
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("Everything fits.").contains(keys.published().getFirst().fingerprint());
        var total = overview.of(Filter.ofEdition(World.EDITION), GroupBy.PARTY).total();
        assertThat(json.text(json.map(entry(zip, "figures.json")))).contains("\"assigned\":" + total.assigned()).contains("\"headline\":" + json.text(total.counts().get("headline")));
        var key = directory.resolve("key.pem");
        Files.writeString(key, keys.published().getFirst().pem());
        assertThat(run(zip.toString(), "--key", key.toString()).status()).isZero();
    }

    @Test
    void response_times_of_each_side_are_computed_from_the_instants_and_a_changed_instant_makes_a_difference() throws Exception {
        var asked = IntStream.range(0, BothSides.ENOUGH).mapToObj(number -> world.assigned("XAB")).toList();
        world.walkTo(clock.now().plusSeconds(2L * 86_400).toString());
        asked.forEach(ref -> world.respond(ref, World.accepted()));
        var target = unpacked();
        var figures = json.map(Files.readString(target.resolve("figures.json")));
        assertThat(json.text(figures.get("times"))).containsPattern("\"response\":\\{\"medianSeconds\":\\d+,\"of\":\\d+}");
        assertThat(run(target.toString()).out()).contains("Everything fits.");
        var positions = target.resolve("data/positions.json");
        var later = Files.readString(positions).replaceAll("\"clearedAt\":\"\\d{4}", "\"clearedAt\":\"2991");
        Files.writeString(positions, later);
        signAnew(target, "data/positions.json", Files.readAllBytes(positions));
        assertThat(run(target.toString()).err()).contains("times state: response: published {medianSeconds=");
    }

    @Test
    void of_fewer_than_five_no_time_is_told() {
        assertThat(new TimesThen.Median(BothSides.ENOUGH - 1, Duration.ofDays(3)).seconds()).isNull();
        assertThat(new TimesThen.Median(BothSides.ENOUGH, Duration.ofDays(3)).seconds()).isEqualTo(3 * 86_400);
    }

    private static String entry(Path zip, String name) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(zip)))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalStateException(name);
    }

    /** Whoever changes a record and every checksum, and signs it all anew with a key of theirs, has changed what it adds up to. */
    @Test
    void one_changed_record_makes_a_difference_even_where_it_was_signed_anew() throws Exception {
        var target = unpacked();
        var changed = changed(target, "data/assessments.json",
                "(\"commitment\":\"" + assessed + "\",.*?\"cycle\":\"" + assessedIn + "\".*?\"level\":)\"limited\"", "$1\"complete\"");
        var once = run(target.toString());
        assertThat(once.status()).isEqualTo(1);
        assertThat(once.err()).contains("checksum: data/assessments.json").contains("published").contains("assessment");
        signAnew(target, "data/assessments.json", changed);
        var again = run(target.toString());
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).doesNotContain("checksum").doesNotContain("signature").contains("assessment: published limited, computed complete").contains("all : complete: published ");
    }

    @Test
    void a_broken_checksum_and_a_missing_file_are_named() throws Exception {
        var target = unpacked();
        Files.writeString(target.resolve("README.txt"), "something else");
        Files.delete(target.resolve("dictionary.csv"));
        var ran = run(target.toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err().lines()).containsExactlyInAnyOrder("DIFFERS  checksum: README.txt is not what the manifest names",
                "DIFFERS  checksum: dictionary.csv is missing");
    }

    @Test
    void a_wrong_signature_and_a_key_of_somebody_else_are_told() throws Exception {
        var target = unpacked();
        var signature = Files.readString(target.resolve("manifest.json.sig"));
        Files.writeString(target.resolve("manifest.json.sig"), signature.charAt(0) == 'A' ? "B" + signature.substring(1) : "A" + signature.substring(1));
        assertThat(run(target.toString()).status()).isEqualTo(1);
        Files.writeString(target.resolve("manifest.json.sig"), signature);
        assertThat(run(target.toString()).status()).isZero();
        var own = directory.resolve("own.pem");
        Files.copy(target.resolve("public-key.pem"), own);
        signAnew(target, "README.txt", Files.readAllBytes(target.resolve("README.txt")));
        assertThat(run(target.toString()).status()).as("signed by somebody else, with their key inside").isZero();
        var ran = run(target.toString(), "--key", own.toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("signature: manifest.json is not what was signed with this key");
    }

    @Test
    void wrong_usage_and_what_cannot_be_read_end_with_two() throws Exception {
        assertThat(run().status()).isEqualTo(2);
        assertThat(run(directory.resolve("nothing.zip").toString()).status()).isEqualTo(2);
    }

    private static byte[] changed(Path target, String name, String was, String is) throws IOException {
        var file = target.resolve(name);
        var text = Files.readString(file);
        assertThat(text).containsPattern(was);
        Files.writeString(file, text.replaceFirst(was, is));
        return Files.readAllBytes(file);
    }

    private static void signAnew(Path target, String name, byte[] content) throws IOException, GeneralSecurityException {
        var file = target.resolve("manifest.json");
        var manifest = Files.readString(file).replaceFirst("(\\{\"name\":\"" + name + "\",\"sha256\":\")[0-9a-f]{64}", "$1" + Sha256.hex(content));
        Files.writeString(file, manifest);
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(manifest.getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        out.write(Base64.getEncoder().encode(signature.sign()));
        Files.write(target.resolve("manifest.json.sig"), out.toByteArray());
        Files.writeString(target.resolve("public-key.pem"), new SigningKeys.PublicKey(pair.getPublic().getEncoded(), java.time.Instant.EPOCH).pem());
    }
}

package org.followthrough.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.followthrough.evidence.confidential.ConfidentialService;
import org.followthrough.shared.SystemClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.util.ReflectionTestUtils;

/** The form without an account: what it takes, what it refuses without losing anything, and what it never tells or keeps. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class ConfidentialPageTest {

    private static final String SECRET = "The inspector was told of every visit in advance.";
    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("class=\"receipt code\">([^<]+)<");

    @Autowired
    private PublicWorld world;
    @Autowired
    private Browsing reader;
    @Autowired
    private FormGates gates;
    @Autowired
    private AgedSeals seals;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private HttpResponse<String> send(String path, Map<String, String> fields, byte[] file) {
        var form = new ByteArrayOutputStream();
        fields.forEach((name, value) -> form.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
        form.writeBytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"by-a-person.txt\"\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        form.writeBytes(file);
        form.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return reader.send(HttpRequest.newBuilder(URI.create(reader.address(path))).header("Content-Type", "multipart/form-data; boundary=b")
                .header("User-Agent", "A browser that tells much").POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray())).build());
    }

    private HttpResponse<String> handIn(String text, String seal, String trap) {
        return send("/submit-evidence", Map.of("commitment", world.reported, "text", text, "seal", seal, "website", trap), new byte[0]);
    }

    private HttpResponse<String> receipt(String body) {
        return reader.send(HttpRequest.newBuilder(URI.create(reader.address("/submit-evidence/receipt"))).header("Content-Type",
                "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    @Test
    void the_form_says_what_is_kept_and_nobody_keeps_the_form() {
        var page = reader.get("/submit-evidence?commitment=" + world.reported);
        assertThat(page.body()).contains("read by the panel of this commitment", "sent by governments", "never gets a panel, nobody reads it", "by technical means", "Not kept and not logged", "your network address", "PDF, TIFF");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("ETag")).isEmpty();
        assertThat(reader.get("/commitments/" + world.reported).body()).contains("/submit-evidence?commitment=" + world.reported);
    }

    @Test
    void what_is_handed_in_gives_a_code_once_and_leaves_nothing_in_the_log(CapturedOutput log) {
        var done = handIn(SECRET, seals.make(), "");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
        assertThat(done.headers().allValues("Set-Cookie")).isEmpty();
        var code = CODE.matcher(done.body()).results().findFirst().orElseThrow().group(1);
        assertThat(done.body()).doesNotContain(SECRET);
        assertThat(receipt("code=" + code).body()).contains("Nobody has opened it yet", world.reported);
        assertThat(receipt("code=" + code.toLowerCase() + "&act=withdraw").body()).contains("It was taken back");
        assertThat(receipt("code=" + code + "&act=withdraw").statusCode()).isEqualTo(409);
        assertThat(log.getAll()).doesNotContain(SECRET, code, "A browser that tells much", "127.0.0.1", "by-a-person");
        assertThat(reader.get("/commitments/" + world.reported).body()).doesNotContain("confidential submission");
    }

    @Test
    void what_is_refused_stands_in_the_form_again() {
        var empty = handIn(" ", seals.make(), "");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Write something, or choose a file", "href=\"#c-text\"", "id=\"c-text-wrong\"");
        var fast = handIn(SECRET + " <b>", SEAL.matcher(reader.get("/submit-evidence").body()).results().findFirst().orElseThrow().group(1), "");
        assertThat(fast.statusCode()).isEqualTo(422);
        assertThat(fast.body()).contains("faster than people write", SECRET + " &lt;b&gt;", world.reported);
        assertThat(handIn(SECRET, "forged", "").body()).contains("open for very long", SECRET);
        assertThat(handIn(SECRET, seals.make(), "https://spam.example").body()).contains("stay empty", SECRET);
        var large = send("/submit-evidence", Map.of("commitment", world.reported, "text", SECRET, "seal", seals.make(), "website", ""),
                new byte[ConfidentialService.LARGEST_FILE + 1]);
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(large.body()).contains("larger than 20", SECRET);
        var odd = send("/submit-evidence", Map.of("commitment", "NO~XAA", "text", SECRET, "seal", seals.make(), "website", ""), new byte[] {0, 1, 2, 3});
        assertThat(odd.body()).contains("Files can be PDF", "href=\"#c-file\"", SECRET, "NO~XAA");
        assertThat(handIn(SECRET, seals.make(), "").statusCode()).as("and the same is taken then").isEqualTo(201);
    }

    private static SystemClock stopped() {
        return new SystemClock(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void whoever_sends_too_often_takes_nothing_from_others() {
        var gate = new FormGate(stopped());
        for (var i = 0; i < FormGate.FOR_ALL * 2; i++) {
            assertThat(gate.allows("192.0.2.1")).isEqualTo(i < FormGate.FOR_ONE);
        }
        assertThat(gate.allows("192.0.2.2")).isTrue();
        for (var i = 0; i < FormGate.FOR_ALL - FormGate.FOR_ONE - 1; i++) {
            assertThat(gate.allows("198.51." + i / 200 + "." + i % 200)).isTrue();
        }
        assertThat(gate.allows("203.0.113.1")).isFalse();
    }

    @Test
    void a_line_of_ipv6_is_one_sender() {
        var gate = new FormGate(stopped());
        for (var i = 0; i < FormGate.FOR_ONE; i++) {
            assertThat(gate.allows("2001:db8:0:1::" + Integer.toHexString(i))).isTrue();
        }
        assertThat(gate.allows("2001:db8:0:1:ffff::1")).isFalse();
        assertThat(gate.allows("2001:db8:0:2::1")).isTrue();
        assertThat(Network.of("not an address")).isEqualTo("not an address");
    }

    @Test
    void the_form_and_its_receipt_are_counted_apart() {
        var gates = new FormGates(stopped());
        for (var i = 0; i <= FormGate.FOR_ONE; i++) {
            gates.evidence.allows("192.0.2.1");
        }
        assertThat(gates.evidence.allows("192.0.2.1")).isFalse();
        assertThat(gates.evidenceReceipt.allows("192.0.2.1")).isTrue();
    }

    @Test
    void what_is_larger_than_a_file_may_be_is_not_even_read_and_the_commitment_stays() {
        var large = send("/submit-evidence?for=" + world.reported, Map.of("commitment", world.reported, "text", SECRET, "seal", seals.make(), "website", ""),
                new byte[ConfidentialService.LARGEST_FILE + 1024 * 1024]);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("thrown away unread", "/submit-evidence?commitment=" + world.reported).doesNotContain("still stands below", SECRET);
        assertThat(large.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(reader.get("/submit-evidence?commitment=" + world.reported).body()).contains("action=\"/submit-evidence?for=" + world.reported + "\"");
    }

    @Test
    void however_the_address_is_written_nobody_gets_round_the_gate() {
        var real = ReflectionTestUtils.getField(gates, "evidence");
        var full = new FormGate(stopped());
        IntStream.range(0, FormGate.FOR_ONE).forEach(i -> full.allows("127.0.0.1"));
        ReflectionTestUtils.setField(gates, "evidence", full);
        try {
            var odd = send("/submit%2Devidence", Map.of("commitment", world.reported, "text", SECRET, "seal", seals.make(), "website", ""), new byte[0]);
            assertThat(odd.statusCode()).isEqualTo(429);
        } finally {
            ReflectionTestUtils.setField(gates, "evidence", real);
        }
    }

    @Test
    void whoever_comes_too_often_finds_a_text_again_and_a_file_is_not_read(CapturedOutput log) {
        var real = ReflectionTestUtils.getField(gates, "evidence");
        var full = new FormGate(stopped());
        IntStream.range(0, FormGate.FOR_ONE).forEach(i -> full.allows("127.0.0.1"));
        ReflectionTestUtils.setField(gates, "evidence", full);
        try {
            var small = handIn(SECRET, seals.make(), "");
            assertThat(small.statusCode()).isEqualTo(429);
            assertThat(small.body()).contains("Too much comes in", SECRET);
            var file = send("/submit-evidence?lang=fr", Map.of("text", SECRET), new byte[1024 * 1024]);
            assertThat(file.statusCode()).isEqualTo(429);
            assertThat(file.body()).contains("sans être lu").doesNotContain(SECRET);
        } finally {
            ReflectionTestUtils.setField(gates, "evidence", real);
        }
    }

    @Test
    void a_picture_that_cannot_be_cleaned_is_refused_and_the_text_stays() {
        var broken = send("/submit-evidence", Map.of("commitment", world.reported, "text", SECRET, "seal", seals.make(), "website", ""),
                new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1, 0x7f, 1});
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(broken.body()).contains("cannot be cleaned", SECRET);
    }

    @Test
    void the_answer_speaks_the_language_of_the_form() {
        var form = reader.get("/submit-evidence?lang=fr").body();
        assertThat(form).contains("action=\"/submit-evidence?lang=fr\"");
        assertThat(send("/submit-evidence?lang=fr", Map.of("commitment", world.reported, "text", "", "seal", seals.make(), "website", ""), new byte[0]).body())
                .contains("Écrivez quelque chose");
    }

    @Test
    void a_wrong_code_is_told_and_tells_nothing() {
        var wrong = receipt("code=AAAA-BBBB-CCCC-DDDD-EEEE");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Nothing was handed in under this code", "AAAA-BBBB-CCCC-DDDD-EEEE");
        assertThat(wrong.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void one_address_sends_twenty_times_in_ten_minutes_and_is_then_forgotten() {
        var now = new Instant[] {Instant.parse("2026-01-01T00:00:00Z")};
        InstantSource time = () -> now[0];
        var gate = new FormGate(new SystemClock(time.withZone(ZoneOffset.UTC)));
        for (var i = 0; i < FormGate.FOR_ONE; i++) {
            assertThat(gate.allows("192.0.2.1")).isTrue();
        }
        assertThat(gate.allows("192.0.2.1")).isFalse();
        assertThat(gate.allows("192.0.2.2")).isTrue();
        assertThat(String.valueOf(ReflectionTestUtils.getField(gate, "counts"))).doesNotContain("192.0.2");
        gate.forgetWhatIsOver();
        assertThat((Map<?, ?>) ReflectionTestUtils.getField(gate, "counts")).as("not over yet").hasSize(2);
        now[0] = now[0].plus(FormGate.WINDOW);
        gate.forgetWhatIsOver();
        assertThat((Map<?, ?>) ReflectionTestUtils.getField(gate, "counts")).isEmpty();
        assertThat((byte[]) ReflectionTestUtils.getField(gate, "key")).as("and nobody has to come for that").containsOnly(0);
        assertThat(gate.allows("192.0.2.1")).isTrue();
        assertThat((Map<?, ?>) ReflectionTestUtils.getField(gate, "counts")).hasSize(1);
    }
}

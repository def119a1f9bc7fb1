package org.followthrough.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.followthrough.World;
import org.followthrough.evidence.comments.CommentGround;
import org.followthrough.evidence.comments.PublicCommentService;
import org.followthrough.forum.ProfileService;
import org.followthrough.identity.Actor;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.SystemClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.util.ReflectionTestUtils;

/** Comments of the public: what is shown of them and when, what the form takes, and what it refuses without losing anything. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class PublicCommentPageTest {

    private static final String SAID = "The desk opened in May.\nNobody answers the telephone.";
    private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("class=\"receipt code\">([^<]+)<");

    @Autowired
    private World lives;
    @Autowired
    private PublicWorld world;
    @Autowired
    private CommentedWorld commented;
    @Autowired
    private Browsing reader;
    @Autowired
    private FormGates gates;
    @Autowired
    private AgedSeals seals;
    @Autowired
    private SystemClock clock;
    @Autowired
    private PublicCommentService service;
    @Autowired
    private ProfileService profiles;

    @BeforeEach
    void begin() {
        world.begin();
        open();
    }

    /** Also for the tests of other classes, which send from the same address. */
    @AfterEach
    void open() {
        ReflectionTestUtils.setField(gates, "comment", new FormGate(clock));
        ReflectionTestUtils.setField(gates, "commentReceipt", new FormGate(clock));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    private HttpResponse<String> send(String path, String type, String body) {
        return reader.send(HttpRequest.newBuilder(URI.create(reader.address(path))).header("Content-Type", type).header("User-Agent", "A browser that tells much")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private HttpResponse<String> comment(String ref, Map<String, String> fields, String query) {
        return send("/commitments/" + ref + "/comments" + query, "application/x-www-form-urlencoded", form(fields));
    }

    private HttpResponse<String> comment(String ref, String text, String name, String seal, String trap) {
        return comment(ref, Map.of("text", text, "name", name, "seal", seal, "website", trap), "");
    }

    private HttpResponse<String> comment(String ref, String text) {
        return comment(ref, text, "", seals.make(), "");
    }

    private static String code(HttpResponse<String> done) {
        assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
        return CODE.matcher(done.body()).results().findFirst().orElseThrow().group(1);
    }

    private HttpResponse<String> receipt(String body) {
        return send("/comments/receipt", "application/x-www-form-urlencoded", body);
    }

    private HttpResponse<String> get(String ref) {
        return reader.get("/commitments/" + ref + "/comments");
    }

    private String page(String ref) {
        return get(ref).body();
    }

    /** Without what is new in every answer. */
    private String lasting(String ref) {
        return SEAL.matcher(page(ref)).replaceAll("").replaceAll("As of [^·<]+", "");
    }

    @Test
    void there_is_no_page_where_no_comments_are_taken() {
        assertThat(get(world.reported).statusCode()).isEqualTo(404);
        assertThat(get("NO~XAA").statusCode()).isEqualTo(404);
        assertThat(comment(world.reported, SAID).statusCode()).isEqualTo(404);
        assertThat(reader.get("/commitments/" + world.reported).body()).doesNotContain("Comments of the public");
        var ref = commented.reported();
        assertThat(reader.get("/commitments/" + ref + "/comments?after=x").statusCode()).isEqualTo(404);
    }

    @Test
    void before_anything_is_reported_the_page_says_so_and_takes_nothing() {
        var ref = commented.ahead();
        assertThat(page(ref)).contains("taken once something has been reported").doesNotContain("<textarea");
        assertThat(reader.get("/commitments/" + ref).body()).doesNotContain("Comments of the public");
        var early = comment(ref, SAID);
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("are not taken now", SAID).doesNotContain(">Hand in</button>");
    }

    @Test
    void a_comment_is_read_by_somebody_before_it_is_public(CapturedOutput log) {
        var ref = commented.reported();
        var before = lasting(ref);
        var whole = reader.get("/commitments/" + ref);
        var done = comment(ref, SAID, "Amal", seals.make(), "");
        var code = code(done);
        assertThat(done.body()).doesNotContain(SAID, "Amal");
        assertThat(done.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(done.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(done.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(lasting(ref)).as("what waits shows nowhere").isEqualTo(before);
        assertThat(reader.get("/commitments/" + ref).headers().firstValue("ETag")).isEqualTo(whole.headers().firstValue("ETag")).isPresent();
        assertThat(receipt("code=" + code).body()).contains("No organiser has decided on it yet", ref);
        var id = commented.publish(ref);
        assertThat(page(ref)).contains("<li id=\"c-" + id + "\">", "<bdi>Amal</bdi>", SAID, "/comments?at=" + id + "#c-" + id + "\"", "One comment is public; none was refused");
        assertThat(reader.get("/commitments/" + ref).body()).contains("One comment is public.", "/commitments/" + ref + "/comments");
        assertThat(receipt("code=" + code).body()).contains("It is public", "/commitments/" + ref + "/comments?at=" + id + "#c-" + id);
        assertThat(log.getAll()).doesNotContain("Nobody answers the telephone", code, "A browser that tells much", "127.0.0.1");
    }

    @Test
    void the_page_with_a_form_is_kept_by_nobody_and_may_be_listed() {
        var page = get(commented.commented());
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("ETag")).isEmpty();
        assertThat(page.body()).contains("rel=\"canonical\"", "Nobody has verified", "At most 2,000 characters")
                .doesNotContain("noindex", "This waits.", "Somebody lives", "Buy recruiters");
        assertThat(page.body()).contains("dir=\"auto\" lang=\"ar\">يعمل المكتب", "Without a name", "Ground: Advertising");
        assertThat(page.body()).contains("3 comments are public; 2 were refused or taken down.");
    }

    @Test
    void what_somebody_wrote_stays_text() {
        var ref = commented.reported();
        commented.said(ref, "<b>Bold</b> & \"quoted\" <script>alert(1)</script>", "<i>Me</i>");
        assertThat(page(ref)).contains("&lt;b&gt;Bold&lt;/b&gt; &amp;", "<bdi>&lt;i&gt;Me&lt;/i&gt;</bdi>").doesNotContain("<script", "<b>Bold", "<i>Me");
    }

    @Test
    void what_is_refused_stands_in_the_form_again() {
        var ref = commented.reported();
        var empty = comment(ref, " \r\n ", "Amal", seals.make(), "");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Write your comment.", "href=\"#c-text\"", "id=\"c-text-wrong\"", "tabindex=\"-1\" autofocus", "value=\"Amal\"");
        assertThat(empty.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(comment(ref, SAID, "n".repeat(PublicCommentService.LONGEST_NAME + 1), seals.make(), "").body()).contains("id=\"c-name-wrong\"", SAID);
        var fast = comment(ref, "<b>" + SAID, "", SEAL.matcher(page(ref)).results().findFirst().orElseThrow().group(1), "");
        assertThat(fast.statusCode()).isEqualTo(422);
        assertThat(fast.body()).contains("faster than people write", "&lt;b&gt;" + SAID);
        assertThat(comment(ref, SAID, "", "forged", "").body()).contains("open for very long", SAID);
        assertThat(comment(ref, SAID, "", seals.make(), "https://spam.example").body()).contains("stay empty", SAID);
        assertThat(comment(ref, Map.of("text", "", "seal", seals.make()), "?lang=fr").body()).contains("Écrivez votre commentaire.", "action=\"/commitments/" + ref + "/comments?lang=fr\"");
        assertThat(commented.waiting(ref)).isEmpty();
        code(comment(ref, SAID));
    }

    @Test
    void a_text_is_as_long_as_may_be_however_its_lines_end() {
        var ref = commented.reported();
        var longest = "a\r\n".repeat(PublicCommentService.LONGEST_TEXT / 2 - 1) + "ab";
        var more = comment(ref, longest + "c");
        assertThat(more.statusCode()).isEqualTo(422);
        assertThat(more.body()).contains("id=\"c-text-wrong\"");
        code(comment(ref, longest));
        code(comment(ref, "ع".repeat(PublicCommentService.LONGEST_TEXT)));
        assertThat(commented.waiting(ref)).hasSize(2);
    }

    @Test
    void what_no_comment_can_be_is_not_even_read() {
        var ref = commented.reported();
        var large = comment(ref, "a".repeat(70_000));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("thrown away unread", "href=\"/commitments/" + ref + "/comments\"").doesNotContain("aaaa");
        assertThat(send("/commitments/" + ref + "/comments", "multipart/form-data; boundary=b", "--b--").statusCode()).isEqualTo(415);
    }

    @Test
    void whoever_sends_too_often_finds_the_text_again_and_keeps_nobody_from_evidence() {
        var ref = commented.reported();
        IntStream.range(0, FormGate.FOR_ONE).forEach(i -> gates.comment.allows("127.0.0.1"));
        var much = comment(ref, SAID);
        assertThat(much.statusCode()).isEqualTo(429);
        assertThat(much.body()).contains("Too much comes in", SAID);
        assertThat(send("/commitments/" + ref + "/%63omments", "application/x-www-form-urlencoded", form(Map.of("text", SAID, "seal", seals.make()))).statusCode()).isEqualTo(429);
        var apart = new FormGates(clock);
        IntStream.range(0, FormGate.FOR_ONE).forEach(i -> apart.comment.allows("192.0.2.1"));
        assertThat(apart.comment.allows("192.0.2.1")).isFalse();
        assertThat(apart.evidence.allows("192.0.2.1") && apart.commentReceipt.allows("192.0.2.1") && apart.evidenceReceipt.allows("192.0.2.1")).isTrue();
    }

    @Test
    void where_too_many_wait_the_text_is_not_lost() {
        var ref = commented.reported();
        IntStream.range(0, 200).forEach(i -> service.handIn(Actor.PUBLIC, ref, "Again and again.", ""));
        var more = comment(ref, SAID);
        assertThat(more.statusCode()).isEqualTo(409);
        assertThat(more.body()).contains("wait to be read", SAID, ">Hand in</button>");
    }

    @Test
    void comments_are_taken_to_the_end_of_the_last_day() {
        var ref = commented.reported(3, 1).getFirst();
        var last = java.util.Objects.requireNonNull(service.window(ref).lastDay());
        var end = Deadline.endOf(last, java.time.ZoneOffset.UTC);
        lives.walkTo(end.minusSeconds(60).toString()); // The clock goes on while the page is asked for.
        assertThat(page(ref)).contains("Comments are taken until the end of", "<textarea");
        code(comment(ref, SAID));
        lives.walkTo(end.plusSeconds(1).toString());
        var over = get(ref);
        assertThat(over.body()).contains("Comments were taken until").doesNotContain("<textarea");
        assertThat(over.headers().firstValue("ETag")).as("without a form caches may keep it").isPresent();
        assertThat(comment(ref, SAID).statusCode()).isEqualTo(409);
        assertThat(reader.get("/commitments/" + ref).body()).contains("No comment is public.", "Comments were taken until");
    }

    @Test
    void the_confidential_way_is_named_where_a_panel_would_read_what_comes() {
        assertThat(page(commented.reviewed())).contains("/submit-evidence?commitment=");
        assertThat(page(commented.reported())).as("no panel reads anything there").doesNotContain("/submit-evidence");
    }

    @Test
    void a_comment_keeps_its_address_under_newer_ones() {
        var ref = commented.reported();
        var code = code(comment(ref, SAID));
        var first = commented.publish(ref);
        var address = "/commitments/" + ref + "/comments?at=" + first;
        assertThat(page(ref)).contains(address + "#c-" + first);
        assertThat(receipt("code=" + code).body()).contains(address + "#c-" + first);
        commented.said(ref, "Everything is fine here.", "");
        assertThat(Pattern.compile("<li id=\"c-([0-9a-f-]+)\"").matcher(reader.get(address).body()).results().map(found -> found.group(1)).findFirst())
                .as("nothing stands above it").contains(first.toString());
        assertThat(reader.get("/commitments/" + ref + "/comments?at=nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_taken_back_is_gone_and_what_is_taken_down_leaves_a_line() {
        var ref = commented.reported();
        var code = code(comment(ref, SAID, "Amal", seals.make(), ""));
        var mine = commented.publish(ref);
        var other = commented.said(ref, "You are all thieves.", "Somebody");
        assertThat(page(ref)).contains(mine.toString(), other.toString());
        commented.takeDown(other, CommentGround.ABUSE);
        assertThat(page(ref)).contains("c-" + other, "Taken down on", "Ground: Insults, threatens").doesNotContain("thieves", "Somebody");
        assertThat(receipt("code=" + code.toLowerCase() + "&act=withdraw").body()).contains("It was taken back");
        assertThat(receipt("code=" + code + "&act=withdraw").statusCode()).isEqualTo(409);
        assertThat(page(ref)).contains("No comment is public; one was refused or taken down.").doesNotContain(mine.toString(), "Nobody answers", "Amal");
    }

    @Test
    void who_has_the_code_reads_why_it_is_not_public() {
        var ref = commented.reported();
        var code = code(comment(ref, "The weather is fine."));
        commented.refuse(commented.waiting(ref).getFirst(), CommentGround.OFF_TOPIC);
        assertThat(receipt("code=" + code).body()).contains("did not make it public", "Ground: Not about what was reported").doesNotContain("Take it back");
        var wrong = receipt("code=AAAA-BBBB-CCCC-DDDD-EEEE");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("No comment was left under this code", "AAAA-BBBB-CCCC-DDDD-EEEE");
        assertThat(reader.get("/comments/receipt").headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void where_comments_were_switched_off_the_public_ones_stay() {
        var ref = commented.reported(CommentedWorld.LONG, 1).getFirst();
        commented.said(ref, SAID, "");
        profiles.change(lives.who("organiser"), CommentedWorld.edition(ref), CommentedWorld.profile(CommentedWorld.LONG));
        assertThat(page(ref)).contains(SAID, "no longer taken here").doesNotContain("<textarea");
        assertThat(reader.get("/commitments/" + ref).body()).contains("One comment is public.");
        assertThat(comment(ref, SAID).statusCode()).isEqualTo(409);
    }

    @Test
    void older_comments_are_a_page_further() {
        var ref = commented.reported();
        IntStream.rangeClosed(1, 51).forEach(number -> commented.said(ref, "Comment number " + number + ".", ""));
        var first = page(ref);
        assertThat(Pattern.compile("<li id=\"c-").matcher(first).results()).hasSize(50);
        var next = Browsing.links(first).stream().filter(link -> link.contains("?after=")).findFirst().orElseThrow();
        assertThat(Pattern.compile("<li id=\"c-").matcher(reader.get(next).body()).results()).hasSize(1);
        assertThat(first).contains("51 comments are public");
    }

    @Test
    void long_comments_make_a_page_of_fewer() {
        var ref = commented.reported();
        IntStream.rangeClosed(1, 16).forEach(number -> commented.said(ref, "ع".repeat(PublicCommentService.LONGEST_TEXT), ""));
        var first = page(ref);
        assertThat(Pattern.compile("<li id=\"c-").matcher(first).results()).hasSize(15);
        assertThat(first.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(100 * 1024);
        var next = Browsing.links(first).stream().filter(link -> link.contains("?after=")).findFirst().orElseThrow();
        assertThat(Pattern.compile("<li id=\"c-").matcher(reader.get(next).body()).results()).hasSize(1);
    }

    @Test
    void the_pages_need_no_script_no_style_attribute_and_lead_nowhere_that_is_not() {
        for (var path : List.of("/commitments/" + commented.commented() + "/comments", "/comments/receipt", "/commitments/" + commented.commented() + "/comments?lang=ar")) {
            var page = reader.get(path);
            assertThat(page.body()).as(path).doesNotContainPattern("<script|<style|\\sstyle=|\\son[a-z]+=|javascript:");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).startsWith("default-src 'none';").doesNotContain("unsafe");
            assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(Browsing.links(page.body()).stream().filter(link -> !link.startsWith("/app"))).as(path).allSatisfy(link -> assertThat(reader.get(link).statusCode()).as(link).isEqualTo(200));
        }
    }
}

package org.followthrough.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.followthrough.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Atom feeds as a feed reader fetches them (features, row K3). */
@PortalTest
class FeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Autowired
    private PublicWorld world;
    @Autowired
    private World lives;
    @Autowired
    private Browsing reader;
    @Autowired
    private org.followthrough.commitment.CommitmentService positions;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private List<String> feeds() {
        return List.of("/commitments.atom", "/commitments.atom?party=XAA&theme=labour", "/commitments.atom?edition=GFMD-2009",
                "/commitments.atom?recommendation=" + world.unassigned, "/commitments/" + world.contested + ".atom", "/parties/XAA.atom",
                "/parties/ORG-15.atom", "/recommendations.atom", "/recommendations.atom?edition=GFMD-2009&quality=verifiable");
    }

    private static Document xml(String text) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException | java.io.IOException broken) {
            throw new AssertionError(text, broken);
        }
    }

    private static List<Element> children(Element of, String name) {
        return IntStream.range(0, of.getChildNodes().getLength()).mapToObj(of.getChildNodes()::item).filter(Element.class::isInstance)
                .map(Element.class::cast).filter(one -> one.getLocalName().equals(name) && ATOM.equals(one.getNamespaceURI())).toList();
    }

    private static String text(Element of, String name) {
        assertThat(children(of, name)).as(name).hasSize(1);
        return children(of, name).getFirst().getTextContent();
    }

    private static String link(Element of, String relation) {
        return children(of, "link").stream().filter(one -> one.getAttribute("rel").equals(relation)).findFirst().orElseThrow().getAttribute("href");
    }

    private Element feed(String path) {
        return xml(reader.get(path).body()).getDocumentElement();
    }

    @Test
    void every_feed_is_one_as_the_standard_has_it() {
        for (var path : feeds()) {
            var answer = reader.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(header(answer, "Content-Type")).isEqualTo("application/atom+xml;charset=UTF-8");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            var feed = xml(answer.body()).getDocumentElement();
            assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
            assertThat(feed.getAttribute("xml:lang")).isEqualTo("en");
            assertThat(text(feed, "id")).startsWith("http://localhost/").isEqualTo("http://localhost" + path);
            assertThat(link(feed, "self")).isEqualTo("http://localhost" + path);
            assertThat(reader.get(link(feed, "alternate").substring("http://localhost".length())).statusCode()).as(path).isEqualTo(200);
            assertThat(text(feed, "title")).endsWith(" · Followthrough");
            assertThat(text(feed, "rights")).contains("CC BY 4.0");
            assertThat(children(children(feed, "author").getFirst(), "name")).hasSize(1);
            entries(feed, path);
        }
    }

    private void entries(Element feed, String path) {
        var newest = Instant.EPOCH;
        var ids = new HashSet<String>();
        for (var entry : children(feed, "entry")) {
            assertThat(ids.add(text(entry, "id"))).as(path).isTrue();
            assertThat(text(entry, "id")).startsWith("urn:uuid:");
            assertThat(text(entry, "title")).isNotBlank();
            assertThat(link(entry, "alternate")).startsWith("http://localhost/");
            assertThat(children(entry, "content").getFirst().getAttribute("type")).isEqualTo("xhtml");
            var updated = Instant.parse(text(entry, "updated"));
            newest = updated.isAfter(newest) ? updated : newest;
        }
        assertThat(ids.size()).isLessThanOrEqualTo(50);
        assertThat(Instant.parse(text(feed, "updated"))).isEqualTo(newest.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }

    @Test
    void a_feed_tells_what_the_timeline_tells_newest_first_and_of_what_its_filter_shows_only() {
        var all = children(feed("/commitments/" + world.contested + ".atom"), "entry");
        var words = all.stream().map(entry -> text(entry, "title")).toList();
        assertThat(words).allMatch(one -> one.startsWith("State XAA: ")).anyMatch(one -> one.contains("limited"));
        assertThat(all).hasSize((int) java.util.regex.Pattern.compile("<li><time>").matcher(reader.get("/commitments/" + world.contested).body()
                .replaceAll("(?s)^.*<ol class=\"time\">", "").replaceAll("(?s)</ol>.*$", "")).results().count());
        var ofOne = children(feed("/commitments.atom?party=ORG-15"), "entry");
        assertThat(ofOne).isNotEmpty().allMatch(entry -> link(entry, "alternate").contains("~ORG-15"));
        assertThat(children(feed("/commitments.atom?q=nothing+like+this"), "entry")).isEmpty();
        assertThat(text(feed("/commitments.atom?q=nothing+like+this"), "updated")).isEqualTo("1970-01-01T00:00:00Z");
    }

    @Test
    void what_waits_for_clearance_or_for_a_panel_is_in_no_feed() {
        var ref = lives.acceptedBy("XAB");
        var before = reader.get("/commitments/" + ref + ".atom").body();
        positions.respond(lives.who("focal.xab"), ref, new org.followthrough.commitment.PositionDraft(org.followthrough.commitment.Position.NOTED,
                new org.followthrough.commitment.PositionTerms("Nothing is planned any more.", null, null, null, null, null), List.of()));
        assertThat(reader.get("/commitments/" + ref + ".atom").body()).isEqualTo(before);
    }

    @Test
    void an_unchanged_feed_is_not_sent_again_and_a_changed_one_is() {
        var ref = lives.assigned("XAB");
        var path = "/commitments/" + ref + ".atom";
        var first = reader.get(path);
        assertThat(header(first, "Cache-Control")).contains("public", "max-age=900");
        assertThat(reader.get(path, "If-None-Match", header(first, "ETag")).statusCode()).isEqualTo(304);
        lives.respond(ref, new org.followthrough.commitment.PositionDraft(org.followthrough.commitment.Position.NOTED,
                new org.followthrough.commitment.PositionTerms("Nothing is planned.", null, null, null, null, null), List.of()));
        var second = reader.get(path, "If-None-Match", header(first, "ETag"));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(text(children(xml(second.body()).getDocumentElement(), "entry").getFirst(), "title")).contains("oted");
        assertThat(text(children(xml(first.body()).getDocumentElement(), "entry").getLast(), "id"))
                .as("an entry keeps its id").isEqualTo(text(children(xml(second.body()).getDocumentElement(), "entry").getLast(), "id"));
    }

    @Test
    void a_feed_reads_from_the_right_in_arabic_and_leads_to_pages_in_arabic() {
        var answer = reader.get("/commitments/" + world.contested + ".atom?lang=ar");
        var feed = xml(answer.body()).getDocumentElement();
        assertThat(feed.getAttribute("xml:lang")).isEqualTo("ar");
        assertThat(answer.body()).contains("dir=\"rtl\"", "\u2068" + world.contested + "\u2069");
        assertThat(link(feed, "alternate")).endsWith("?lang=ar");
        assertThat(link(children(feed, "entry").getFirst(), "alternate")).endsWith("?lang=ar");
        assertThat(header(answer, "Vary")).contains("Accept-Language");
        assertThat(text(feed, "id")).as("the same feed in every language").isEqualTo(text(feed("/commitments/" + world.contested + ".atom"), "id"));
    }

    @Test
    void what_there_is_not_is_a_page_that_is_not_there() {
        for (var path : List.of("/commitments/NONE~XAA.atom", "/parties/NONE.atom", "/commitments.atom?party=NONE", "/commitments.atom?headline=none",
                "/recommendations.atom?edition=NONE", "/commitments.atom?lang=xx", "/commitments.atom?moved=1")) {
            assertThat(reader.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void pages_name_their_feed_and_their_record() {
        for (var page : List.of("/", "/commitments?party=XAA", "/recommendations?edition=GFMD-2009", "/commitments/" + world.contested,
                "/parties/XAA", "/accountability/GFMD-2009", "/recommendations/" + world.askedAgain)) {
            var body = reader.get(page).body();
            var head = body.substring(0, body.indexOf("</head>"));
            for (var type : List.of("application/atom+xml", "application/json")) {
                var named = java.util.regex.Pattern.compile("<link rel=\"alternate\" type=\"" + type.replace("+", "\\+") + "\" href=\"([^\"]+)\"").matcher(head);
                assertThat(named.find()).as(page + " " + type).isTrue();
                assertThat(reader.get(named.group(1).replace("&amp;", "&")).statusCode()).as(named.group(1)).isEqualTo(200);
            }
        }
    }

    @Test
    void whatever_somebody_wrote_is_written_so_that_it_stays_text() {
        var atom = new Atom("http://x/", "http://x/", "http://x/?a=1&b=2", "<b>\u0001&\uFFFE😀", "", "", Locale.ENGLISH,
                List.of(new Atom.Entry("urn:uuid:1", Instant.EPOCH, "k", "]]>\u0000", "http://x/", List.of("<script>alert(1)</script>"))));
        var feed = xml(atom.xml()).getDocumentElement();
        assertThat(text(feed, "title")).isEqualTo("<b>&😀");
        assertThat(text(children(feed, "entry").getFirst(), "title")).isEqualTo("]]>");
        assertThat(feed.getElementsByTagName("script").getLength()).isZero();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}

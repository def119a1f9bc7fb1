package org.followthrough.ui.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.accountability.PublicAddresses;
import org.followthrough.register.declarations.Adoptions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What search engines ask for first: what they may read, and a site map of an index and parts that none of them is too large for. References need no escaping. */
@Controller
class SitemapController {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SCHEMA = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    private static final List<String> PAGES = List.of("/", "/recommendations", "/commitments", "/parties", "/evidence", "/support", "/alternative-reports",
            "/method", "/data", "/accessibility");

    private static final int DECLARATIONS = 1_000;

    private final PublicAddresses addresses;
    private final Adoptions adoptions;
    private final Names.Directory directory;
    private final String base;

    SitemapController(PublicAddresses addresses, Adoptions adoptions, Names.Directory directory, @Value("${followthrough.base-url:http://localhost}") String base) {
        this.addresses = addresses;
        this.adoptions = adoptions;
        this.directory = directory;
        this.base = base;
    }

    @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String index() {
        var parts = new ArrayList<>(List.of("/sitemap/pages.xml"));
        addresses.partsOfRegister().forEach(from -> parts.add("/sitemap/recommendations.xml?from=" + from));
        addresses.partsOfCommitments().forEach(from -> parts.add("/sitemap/commitments.xml?from=" + from));
        return HEAD + "<sitemapindex" + SCHEMA + parts.stream().map(part -> "<sitemap><loc>" + base + part + "</loc></sitemap>\n").collect(Collectors.joining())
                + "</sitemapindex>\n";
    }

    @GetMapping(path = "/sitemap/pages.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String pages() {
        var names = directory.read();
        var accounts = names.editions().keySet().stream().map(code -> "/accountability/" + code);
        return set(Stream.of(PAGES.stream(), names.editions().keySet().stream().map(code -> "/editions/" + code), accounts,
                names.parties().keySet().stream().map(code -> "/parties/" + code),
                adoptions.declarations(null, null, DECLARATIONS).stream().map(one -> "/declarations/" + one.id()))
                .flatMap(Function.identity()).map(path -> url(path, "")));
    }

    @GetMapping(path = "/sitemap/recommendations.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String recommendations(@RequestParam(defaultValue = "") String from) {
        return set(addresses.register(from).stream().map(page -> url("/recommendations/" + page.ref(), "")));
    }

    @GetMapping(path = "/sitemap/commitments.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String commitments(@RequestParam(defaultValue = "") String from) {
        return set(addresses.commitments(from).stream().map(page -> url("/commitments/" + page.ref(), "<lastmod>" + page.changedAt() + "</lastmod>")));
    }

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String robots() {
        return "User-agent: *\nDisallow: /app/\nDisallow: /api/\nDisallow: /embed/\nSitemap: " + base + "/sitemap.xml\n";
    }

    private String url(String path, String changed) {
        return "<url><loc>" + base + path + "</loc>" + changed + "</url>\n";
    }

    private static String set(Stream<String> urls) {
        return HEAD + "<urlset" + SCHEMA + urls.collect(Collectors.joining()) + "</urlset>\n";
    }
}

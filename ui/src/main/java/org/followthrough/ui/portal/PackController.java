package org.followthrough.ui.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.followthrough.accountability.packs.Pack;
import org.followthrough.accountability.packs.Pack.StoredPart;
import org.followthrough.accountability.packs.Packs;
import org.followthrough.accountability.packs.SigningKeys;
import org.followthrough.accountability.packs.SigningKeys.PublicKey;
import org.followthrough.evidence.Files;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Frozen packs: which there are, what is in each, and their reports to read (features, row M1). */
@Controller
class PackController {

    private static final int SHOWN = 100;
    private static final String API = "/api/v1/packs/";

    private final Pages pages;
    private final Packs packs;
    private final SigningKeys keys;
    private final Editions editions;
    private final Files files;

    PackController(Pages pages, Packs packs, SigningKeys keys, Editions editions, Files files) {
        this.pages = pages;
        this.packs = packs;
        this.keys = keys;
        this.editions = editions;
        this.files = files;
    }

    @GetMapping("/packs")
    View list(@RequestParam(required = false) @Nullable String edition) {
        var of = Optional.ofNullable(edition).filter(code -> !code.isBlank()).map(this::edition);
        var page = pages.page(Section.DATA, pages.texts().get("packs.title"), pages.texts().get("packs.description"),
                List.of(new Crumb(pages.texts().get("nav.data"), "/data")));
        var found = of.map(one -> packs.of(one.code(), null, SHOWN)).orElseGet(() -> packs.newest(SHOWN));
        return pages.show("packs", page, new PackPage.All(of.map(Edition::name), found.stream().map(pack -> new PackPage.Line(pack.code(),
                "/packs/" + pack.code(), edition(pack.edition()).name(), page.formats().minute(pack.instant()), page.number(pack.commitments()))).toList()));
    }

    private Edition edition(String code) {
        return editions.find(code).orElseThrow(() -> new NotFound("edition.unknown"));
    }

    @GetMapping("/packs/{code}")
    View pack(@PathVariable String code) {
        var pack = found(code);
        var edition = edition(pack.edition());
        var texts = pages.texts();
        var page = pages.page(Section.DATA, texts.get("pack.title", edition.name(), pack.number()), texts.get("pack.description", edition.name()),
                List.of(new Crumb(texts.get("nav.data"), "/data"), new Crumb(texts.get("packs.title"), "/packs")));
        return pages.show("pack", page, new PackPage(pack.code(), edition.name(), "/accountability/" + edition.code(), page.formats().minute(pack.instant()),
                page.formats().minute(pack.madeAt()), pack.methodVersion(), pack.licence(), page.number(pack.commitments()),
                Stream.of("governments", "civil-society").filter(side -> report(pack, side).isPresent()).toList(),
                pack.files().stream().map(file -> row(pack, file, page)).toList(),
                keys.published().stream().findFirst().map(PublicKey::fingerprint).orElse("")));
    }

    private static PackPage.Row row(Pack pack, StoredPart file, Page page) {
        var kilobytes = Math.max(1, Math.round(file.size() / 1000.0));
        return new PackPage.Row(file.name(), API + pack.code() + "/files/" + file.name(), page.t("pack.kilobytes", kilobytes), file.sha256());
    }

    private Pack found(String code) {
        return packs.find(code).orElseThrow(() -> new NotFound("portal.pack.unknown"));
    }

    /** A report of the pack as it was frozen, in the reader's language where the pack has it. */
    @GetMapping("/packs/{code}/{side:governments|civil-society}")
    View read(@PathVariable String code, @PathVariable String side) {
        var pack = found(code);
        var html = text(report(pack, side).orElseThrow(() -> new NotFound("portal.pack.unknown")));
        var edition = edition(pack.edition());
        var texts = pages.texts();
        var page = pages.page(Section.DATA, texts.get("pack.report." + side), texts.get("pack.description", edition.name()),
                List.of(new Crumb(texts.get("packs.title"), "/packs"), new Crumb(texts.get("pack.title", edition.name(), pack.number()), "/packs/" + code)),
                edition.timeZone());
        return pages.show("pack-report", page, new PackPage.Report(edition.name(), texts.get("pack.report." + side),
                page.formats().minute(pack.instant()), "/packs/" + code, new Html(part(html))));
    }

    private Optional<StoredPart> report(Pack pack, String side) {
        return Stream.of(pages.language().getLanguage(), "en").flatMap(language -> pack.file(side + "-report." + language + ".html").stream()).findFirst();
    }

    /** The product's own markup, which escaped every text when the report was made. */
    private static String part(String html) {
        return html.substring(html.indexOf("<main>") + "<main>".length(), html.lastIndexOf("</main>"));
    }

    private String text(StoredPart file) {
        var out = new ByteArrayOutputStream();
        try {
            files.write(file.sha256(), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The key that signs data packages, at an address that stays. */
    @GetMapping("/data/signing-key.pem")
    ResponseEntity<String> key() {
        var key = keys.published().stream().findFirst().orElseThrow(() -> new NotFound("portal.pack.no-key"));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/x-pem-file")).cacheControl(CacheControl.noCache().cachePublic())
                .body(key.pem());
    }
}

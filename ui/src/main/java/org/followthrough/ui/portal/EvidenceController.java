package org.followthrough.ui.portal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.followthrough.evidence.copies.EvidenceCopies;
import org.followthrough.evidence.copies.EvidenceCopies.Proof;
import org.followthrough.shared.NotFound;
import org.followthrough.ui.portal.EvidencePage.Comparison;
import org.followthrough.ui.portal.EvidencePage.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Whether a file is the one that was cited: by its hash, which anybody can compute (features, row F5). */
@Controller
class EvidenceController {

    private static final String HASH = "[0-9a-f]{64}";

    private final Pages pages;
    private final EvidenceCopies copies;

    EvidenceController(Pages pages, EvidenceCopies copies) {
        this.pages = pages;
        this.copies = copies;
    }

    /** Finds what is published with a hash that somebody types. */
    @GetMapping("/evidence")
    View search(@RequestParam(required = false) @Nullable String sha256) {
        var asked = plain(sha256);
        var page = pages.page(Section.NONE, pages.texts().get("verify.title"), pages.texts().get("verify.description"), List.of());
        return pages.show("evidence", page, new EvidencePage("", asked, rows(asked, page), compared(asked, asked)));
    }

    /** One published file. */
    @GetMapping("/evidence/{sha256}")
    View one(@PathVariable String sha256, @RequestParam(required = false) @Nullable String compare) {
        if (!sha256.matches(HASH) || copies.published(sha256).isEmpty()) {
            throw new NotFound("evidence.unknown");
        }
        var asked = plain(compare);
        var page = pages.page(Section.NONE, pages.texts().get("verify.title"), pages.texts().get("verify.description"), List.of());
        return pages.show("evidence", page, new EvidencePage(sha256, asked, rows(sha256, page), compared(asked, sha256)));
    }

    private static String plain(@Nullable String typed) {
        return Optional.ofNullable(typed).orElse("").strip().toLowerCase(Locale.ROOT);
    }

    private static Comparison compared(String asked, String known) {
        if (asked.isEmpty()) {
            return Comparison.NONE;
        }
        return !asked.matches(HASH) ? Comparison.NO_HASH : asked.equals(known) ? Comparison.SAME : Comparison.OTHER;
    }

    private List<Row> rows(String hash, Page page) {
        return hash.matches(HASH) ? copies.published(hash).stream().map(proof -> row(proof, page)).toList() : List.of();
    }

    private static Row row(Proof proof, Page page) {
        var href = "/api/v1/evidence/" + proof.evidence() + (proof.copied() ? "/copy" : "");
        return new Row(proof.title(), href, proof.commitment(), page.formats().minute(proof.at()), proof.copied(), page.number(proof.size()));
    }
}

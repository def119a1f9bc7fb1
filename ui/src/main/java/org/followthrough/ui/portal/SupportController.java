package org.followthrough.ui.portal;

import java.util.List;
import org.followthrough.identity.Actor;
import org.followthrough.parties.Parties;
import org.followthrough.reporting.support.SupportRequest;
import org.followthrough.reporting.support.SupportRequests.Filter;
import org.followthrough.reporting.support.SupportService;
import org.followthrough.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What parties ask for in public, for those who can help (features, row F8). */
@Controller
class SupportController {

    private static final int MOST = 200;

    private final Pages pages;
    private final Names.Directory directory;
    private final SupportService support;
    private final Parties parties;

    SupportController(Pages pages, Names.Directory directory, SupportService support, Parties parties) {
        this.pages = pages;
        this.directory = directory;
        this.support = support;
        this.parties = parties;
    }

    @GetMapping("/support")
    View list(@RequestParam(required = false) @Nullable String edition, @RequestParam(required = false) @Nullable String party) {
        var names = directory.read();
        if (party != null && parties.find(party).isEmpty()) {
            throw new NotFound("party.unknown");
        }
        var page = pages.page(Section.NONE, pages.texts().get("support.title"), pages.texts().get("support.description"), List.of());
        var rows = support.page(Actor.PUBLIC, new Filter(edition, party, false), null, null, MOST).stream()
                .map(request -> row(request, names, page)).toList();
        return pages.show("support", page, new SupportPage(rows));
    }

    private static SupportPage.Row row(SupportRequest q, Names names, Page page) {
        var closed = q.closedAt();
        var state = closed == null ? page.t("support.open", page.formats().shortDay(q.openedAt()))
                : page.t("support.closed." + java.util.Objects.requireNonNull(q.outcome()).code(), page.formats().shortDay(closed));
        return new SupportPage.Row(q.addressee(), q.addresseeName(), page.t("barrier." + q.kind().code()), q.text(), q.commitment(), q.title(),
                q.edition(), names.edition(q.edition()), state);
    }
}

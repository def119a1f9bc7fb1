package org.followthrough.ui.portal;

import java.time.LocalDate;
import java.util.List;
import org.followthrough.identity.Actor;
import org.followthrough.reporting.actions.ActionService;
import org.followthrough.reporting.actions.Correction;
import org.followthrough.reporting.actions.CorrectionService;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** One action of a party, with every commitment against which it was reported (features, row F9). */
@Controller
class ActionController {

    private final Pages pages;
    private final ActionService actions;
    private final CorrectionService corrections;

    ActionController(Pages pages, ActionService actions, CorrectionService corrections) {
        this.pages = pages;
        this.actions = actions;
        this.corrections = corrections;
    }

    @GetMapping("/actions/{code}")
    View one(@PathVariable String code) {
        var action = actions.read(Actor.PUBLIC, code);
        var texts = pages.texts();
        var page = pages.page(Section.NONE, texts.get("action.page", action.title(), action.partyName()),
                texts.get("action.description", action.title(), action.partyName()),
                List.of(new Crumb(texts.get("nav.parties"), "/parties"), new Crumb(action.partyName(), "/parties/" + action.party())));
        var reported = actions.citations(action).stream().map(citation -> new ActionPage.Reported(citation.commitment(), citation.title(),
                citation.cycle(), page.formats().shortDay(citation.clearedAt()), citation.version() != action.version())).toList();
        var evidence = actions.evidence(action).stream().map(item -> new ActionPage.Proof(item.title(),
                item.url() == null ? "/api/v1/evidence/" + item.id() : item.url(), page.t("evidence." + item.kind().code()),
                page.formats().shortDay(item.date()))).toList();
        return pages.show("action", page, new ActionPage(action, page.t("action.kind." + action.kind().code()), page.formats().day(action.date()),
                reported, evidence, corrections.history(Actor.PUBLIC, action).stream().map(one -> corrected(page, one)).toList()));
    }

    private static ActionPage.Corrected corrected(Page page, Correction one) {
        return new ActionPage.Corrected(page.formats().shortDay(one.at()), one.reason() == null ? "" : one.reason(), one.changed().stream()
                .map(changed -> new ActionPage.Changed(page.t("action.field." + changed.field()), shown(page, changed.field(), changed.before()),
                        shown(page, changed.field(), changed.after()))).toList());
    }

    private static String shown(Page page, String field, String value) {
        if (value.isEmpty()) {
            return page.t("action.nothing");
        }
        return switch (field) {
            case "kind" -> page.t("action.kind." + value);
            case "date" -> page.formats().day(LocalDate.parse(value));
            default -> value;
        };
    }
}

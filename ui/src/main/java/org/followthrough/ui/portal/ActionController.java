package org.followthrough.ui.portal;

import java.util.List;
import org.followthrough.identity.Actor;
import org.followthrough.reporting.actions.ActionService;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** One action of a party, with every commitment against which it was reported (features, row F9). */
@Controller
class ActionController {

    private final Pages pages;
    private final ActionService actions;

    ActionController(Pages pages, ActionService actions) {
        this.pages = pages;
        this.actions = actions;
    }

    @GetMapping("/actions/{code}")
    View one(@PathVariable String code) {
        var action = actions.read(Actor.PUBLIC, code);
        var texts = pages.texts();
        var page = pages.page(Section.NONE, texts.get("action.page", action.title(), action.partyName()),
                texts.get("action.description", action.title(), action.partyName()),
                List.of(new Crumb(texts.get("nav.parties"), "/parties"), new Crumb(action.partyName(), "/parties/" + action.party())));
        var reported = actions.citations(action).stream().map(citation -> new ActionPage.Reported(citation.commitment(), citation.title(),
                citation.cycle(), page.formats().shortDay(citation.clearedAt()))).toList();
        var evidence = actions.evidence(action).stream().map(item -> new ActionPage.Proof(item.title(),
                item.url() == null ? "/api/v1/evidence/" + item.id() : item.url(), page.t("evidence." + item.kind().code()),
                page.formats().shortDay(item.date()))).toList();
        return pages.show("action", page, new ActionPage(action, page.t("action.kind." + action.kind().code()), page.formats().day(action.date()),
                reported, evidence));
    }
}

package org.followthrough.ui.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.followthrough.shared.NotFound;
import org.followthrough.ui.picture.Drawing;
import org.followthrough.ui.portal.Painter.Block;
import org.followthrough.ui.portal.Painter.Subject;
import org.followthrough.ui.portal.Painter.Told;
import org.followthrough.ui.portal.PictureAnswers.Drawn;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** Pictures of the accounts of regions, themes, objectives and cycles as files, narrowed as the page is from which they were saved. */
@Controller
class AccountPictureController {

    private final AccountController accounts;
    private final CycleController cycles;
    private final PictureAnswers answers;

    AccountPictureController(AccountController accounts, CycleController cycles, PictureAnswers answers) {
        this.accounts = accounts;
        this.cycles = cycles;
        this.answers = answers;
    }

    @GetMapping("/{kind:regions|themes|objectives}/{code}/pictures/{name}.{format:svg|png}")
    ResponseEntity<byte[]> account(@PathVariable String kind, @PathVariable String code, @PathVariable String name, @PathVariable String format,
            @RequestParam Map<String, String> parameters, WebRequest request) {
        var picture = Picture.of(name).orElseThrow(() -> new NotFound("picture.unknown"));
        var shown = accounts.open(kind, code, parameters);
        var account = shown.account();
        var subject = new Subject(account.heading(), account.narrowed());
        var told = answers.told(account.action());
        var page = shown.page();
        return answers.send(new Drawn(picture, picture == Picture.FUNNEL
                ? Painter.funnels(page.t("funnel.heading"), page.t("funnel.note"), List.of(new Block("", account.funnel())), subject, told, page)
                : Painter.figure(picture.among(account.figures()), subject, told, page), page, account.heading()), kind + "-" + code, format, request);
    }

    @GetMapping("/cycles/{code}/pictures/{name}.{format:svg|png}")
    ResponseEntity<byte[]> cycle(@PathVariable String code, @PathVariable String name, @PathVariable String format,
            @RequestParam Map<String, String> parameters, WebRequest request) {
        var picture = Picture.of(name).orElseThrow(() -> new NotFound("picture.unknown"));
        var shown = cycles.open(code, parameters);
        return answers.send(new Drawn(picture, draw(picture, shown, answers.told("/cycles/" + code)), shown.page(), shown.page().title()), code, format, request);
    }

    private static Drawing draw(Picture picture, CycleController.Shown shown, Told told) {
        var account = shown.account();
        var page = shown.page();
        var words = new ArrayList<>(List.of(account.edition()));
        words.addAll(account.narrowed().words());
        var subject = new Subject(page.title(), words);
        if (picture != Picture.FUNNEL) {
            return Painter.figure(picture.among(account.values()), subject, told, page);
        }
        var blocks = new ArrayList<>(List.of(new Block(page.t("edition.governments"), account.governments())));
        account.civilSociety().ifPresent(funnel -> blocks.add(new Block(page.t("edition.organisations"), funnel)));
        return Painter.funnels(page.t("account.cycle.funnels"), page.t("account.cycle.funnels.note"), blocks, subject, told, page);
    }
}

package org.followthrough.ui.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.followthrough.accountability.Passages;
import org.followthrough.register.declarations.Adoptions;
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

/** Every picture of the account of an edition as a file, narrowed as the page is from which it was saved. */
@Controller
class PictureController {

    private final EditionController accounts;
    private final EditionAccounts editions;
    private final Passages passages;
    private final Adoptions adoptions;
    private final PictureAnswers answers;

    PictureController(EditionController accounts, EditionAccounts editions, Passages passages, Adoptions adoptions, PictureAnswers answers) {
        this.accounts = accounts;
        this.editions = editions;
        this.passages = passages;
        this.adoptions = adoptions;
        this.answers = answers;
    }

    @GetMapping("/accountability/{code}/pictures/{name}.{format:svg|png}")
    ResponseEntity<byte[]> picture(@PathVariable String code, @PathVariable String name, @PathVariable String format,
            @RequestParam Map<String, String> parameters, WebRequest request) {
        var picture = Picture.of(name).orElseThrow(() -> new NotFound("picture.unknown"));
        var told = answers.told("/accountability/" + code);
        return answers.send(picture == Picture.UPTAKE ? uptake(code, parameters, told) : figure(picture, accounts.open(code, parameters), told), code, format, request);
    }

    private static Drawn figure(Picture picture, EditionController.Shown shown, Told told) {
        return new Drawn(picture, draw(picture, shown.account(), told, shown.page()), shown.page(), shown.account().edition().name());
    }

    private Drawn uptake(String code, Map<String, String> parameters, Told told) {
        var account = editions.open(code, "account.uptake", parameters);
        return new Drawn(Picture.UPTAKE, Painter.uptake(new Uptake(account, passages.outsideCycles(account.filter()),
                adoptions.declarations(code, null, AccountPartsController.DECLARATIONS)).steps(), account.edition().name(),
                Narrowed.of(account.filter(), account.names(), account.page()), told, account.page()), account.page(), account.edition().name());
    }

    private static Drawing draw(Picture picture, EditionPage account, Told told, Page page) {
        return switch (picture) {
            case FUNNEL -> funnels(account, told, page);
            case MOVES -> Painter.moves(account, told, page);
            case HEAT -> Painter.heat(account, told, page);
            case TILES -> Painter.tiles(account, told, page);
            case UPTAKE -> throw new IllegalArgumentException("drawn from a page of its own");
            default -> Painter.figure(picture.among(account.figures()), Subject.of(account), told, page);
        };
    }

    private static Drawing funnels(EditionPage account, Told told, Page page) {
        var blocks = new ArrayList<>(List.of(new Block(page.t("edition.governments"), account.governments())));
        account.civilSociety().ifPresent(funnel -> blocks.add(new Block(page.t("edition.organisations"), funnel)));
        return Painter.funnels(page.t("edition.funnels"), page.t("funnel.note"), blocks, Subject.of(account), told, page);
    }
}

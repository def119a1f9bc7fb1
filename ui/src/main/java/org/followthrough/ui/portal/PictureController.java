package org.followthrough.ui.portal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.followthrough.accountability.Passages;
import org.followthrough.accountability.packs.Licence;
import org.followthrough.register.declarations.Adoptions;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.Sha256;
import org.followthrough.ui.picture.Drawing;
import org.followthrough.ui.picture.PngPicture;
import org.followthrough.ui.picture.SvgPicture;
import org.followthrough.ui.portal.Painter.Told;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Every picture of the account of an edition as a file, narrowed as the page is from which it was saved. */
@Controller
class PictureController {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final EditionController accounts;
    private final EditionAccounts editions;
    private final Passages passages;
    private final Adoptions adoptions;
    private final Licence licence;

    PictureController(EditionController accounts, EditionAccounts editions, Passages passages, Adoptions adoptions, Licence licence) {
        this.accounts = accounts;
        this.editions = editions;
        this.passages = passages;
        this.adoptions = adoptions;
        this.licence = licence;
    }

    @GetMapping("/accountability/{code}/pictures/{name}.{format:svg|png}")
    ResponseEntity<byte[]> picture(@PathVariable String code, @PathVariable String name, @PathVariable String format,
            @RequestParam Map<String, String> parameters, WebRequest request) {
        var picture = Picture.of(name).orElseThrow(() -> new NotFound("picture.unknown"));
        var told = new Told(ServletUriComponentsBuilder.fromCurrentContextPath().path("/accountability/" + code).toUriString(), licence.name());
        var drawn = picture == Picture.UPTAKE ? uptake(code, parameters, told) : figure(picture, accounts.open(code, parameters), told);
        var tag = "\"" + Sha256.hex(svg(drawn, picture, told).replace(drawn.page().asOf(), "").getBytes(StandardCharsets.UTF_8)).substring(0, 32) + "-" + format + "\"";
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        return ResponseEntity.ok().contentType(format.equals("svg") ? SVG : MediaType.IMAGE_PNG).cacheControl(CacheControl.noCache().cachePublic()).eTag(tag)
                .header("Content-Language", drawn.page().language()).header("Vary", "Accept-Language")
                .header("Content-Disposition", "inline; filename=\"" + code + "-" + picture.code() + "." + format + "\"")
                .body(format.equals("svg") ? svg(drawn, picture, told).getBytes(StandardCharsets.UTF_8) : PngPicture.of(drawn.drawing()));
    }

    /** A drawing of an edition's figures, as a page tells them. */
    private record Drawn(Drawing drawing, Page page, String edition) {
    }

    private static Drawn figure(Picture picture, EditionController.Shown shown, Told told) {
        return new Drawn(draw(picture, shown.account(), told, shown.page()), shown.page(), shown.account().edition().name());
    }

    private Drawn uptake(String code, Map<String, String> parameters, Told told) {
        var account = editions.open(code, "account.uptake", parameters);
        return new Drawn(Painter.uptake(new Uptake(account, passages.outsideCycles(account.filter()),
                adoptions.declarations(code, null, AccountPartsController.DECLARATIONS)).steps(), account.edition().name(),
                Narrowed.of(account.filter(), account.names(), account.page()), told, account.page()), account.page(), account.edition().name());
    }

    private static String svg(Drawn drawn, Picture picture, Told told) {
        var page = drawn.page();
        return SvgPicture.file(drawn.drawing(), page.t("picture." + picture.code()) + " · " + drawn.edition(),
                page.t("picture.as-of", page.asOf(), page.methodVersion()) + " " + page.t("picture.licence", told.licence()), page.language());
    }

    private static Drawing draw(Picture picture, EditionPage account, Told told, Page page) {
        return switch (picture) {
            case FUNNEL -> Painter.funnel(account, told, page);
            case QUALITY -> Painter.figure(account.values().get(0), account, told, page);
            case POSITION -> Painter.figure(account.values().get(1), account, told, page);
            case SELF_REPORT -> Painter.figure(account.values().get(2), account, told, page);
            case ASSESSMENT -> Painter.figure(account.values().get(3), account, told, page);
            case EFFECT -> Painter.figure(account.values().get(4), account, told, page);
            case COOPERATION -> Painter.figure(account.values().get(5), account, told, page);
            case HEADLINES -> Painter.figure(account.headlines(), account, told, page);
            case MOVES -> Painter.moves(account, told, page);
            case HEAT -> Painter.heat(account, told, page);
            case TILES -> Painter.tiles(account, told, page);
            case UPTAKE -> throw new IllegalArgumentException("drawn from a page of its own");
        };
    }
}

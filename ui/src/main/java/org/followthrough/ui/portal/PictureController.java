package org.followthrough.ui.portal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.Sha256;
import org.followthrough.ui.picture.Drawing;
import org.followthrough.ui.picture.PngPicture;
import org.followthrough.ui.picture.SvgPicture;
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

    PictureController(EditionController accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/accountability/{code}/pictures/{name}.{format:svg|png}")
    ResponseEntity<byte[]> picture(@PathVariable String code, @PathVariable String name, @PathVariable String format,
            @RequestParam Map<String, String> parameters, WebRequest request) {
        var picture = Picture.of(name).orElseThrow(() -> new NotFound("picture.unknown"));
        var shown = accounts.open(code, parameters);
        var source = ServletUriComponentsBuilder.fromCurrentContextPath().path("/accountability/" + code).toUriString();
        var drawing = draw(picture, shown.account(), source, shown.page());
        var tag = "\"" + Sha256.hex(svg(drawing, picture, shown).replace(shown.page().asOf(), "").getBytes(StandardCharsets.UTF_8)).substring(0, 32) + "-" + format + "\"";
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        return ResponseEntity.ok().contentType(format.equals("svg") ? SVG : MediaType.IMAGE_PNG).cacheControl(CacheControl.noCache().cachePublic()).eTag(tag)
                .header("Content-Language", shown.page().language()).header("Vary", "Accept-Language")
                .header("Content-Disposition", "inline; filename=\"" + code + "-" + picture.code() + "." + format + "\"")
                .body(format.equals("svg") ? svg(drawing, picture, shown).getBytes(StandardCharsets.UTF_8) : PngPicture.of(drawing));
    }

    private static String svg(Drawing drawing, Picture picture, EditionController.Shown shown) {
        var page = shown.page();
        return SvgPicture.file(drawing, page.t("picture." + picture.code()) + " · " + shown.account().edition().name(),
                page.t("picture.as-of", page.asOf(), page.methodVersion()) + " " + page.t("picture.licence"), page.language());
    }

    private static Drawing draw(Picture picture, EditionPage account, String source, Page page) {
        return switch (picture) {
            case FUNNEL -> Painter.funnel(account, source, page);
            case QUALITY -> Painter.figure(account.values().get(0), account, source, page);
            case POSITION -> Painter.figure(account.values().get(1), account, source, page);
            case SELF_REPORT -> Painter.figure(account.values().get(2), account, source, page);
            case ASSESSMENT -> Painter.figure(account.values().get(3), account, source, page);
            case EFFECT -> Painter.figure(account.values().get(4), account, source, page);
            case COOPERATION -> Painter.figure(account.values().get(5), account, source, page);
            case HEADLINES -> Painter.figure(account.headlines(), account, source, page);
            case MOVES -> Painter.moves(account, source, page);
            case HEAT -> Painter.heat(account, source, page);
            case TILES -> Painter.tiles(account, source, page);
        };
    }
}

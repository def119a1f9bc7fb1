package org.followthrough.ui.portal;

import java.nio.charset.StandardCharsets;
import org.followthrough.accountability.packs.Licence;
import org.followthrough.shared.Sha256;
import org.followthrough.ui.picture.Drawing;
import org.followthrough.ui.picture.PngPicture;
import org.followthrough.ui.picture.SvgPicture;
import org.followthrough.ui.portal.Painter.Told;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Sends pictures as files, and not again to whoever has them already. */
@Component
class PictureAnswers {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final Licence licence;

    PictureAnswers(Licence licence) {
        this.licence = licence;
    }

    /** A drawing of figures, as a page tells them. @param subject whose account it is */
    record Drawn(Picture picture, Drawing drawing, Page page, String subject) {
    }

    /** What a picture says of the page that it was drawn from. */
    Told told(String path) {
        return new Told(ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString(), licence.name());
    }

    /** The file. @param name of the file, before that of the picture */
    ResponseEntity<byte[]> send(Drawn drawn, String name, String format, WebRequest request) {
        var svg = svg(drawn);
        var tag = "\"" + Sha256.hex(svg.replace(drawn.page().asOf(), "").getBytes(StandardCharsets.UTF_8)).substring(0, 32) + "-" + format + "\"";
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        return ResponseEntity.ok().contentType(format.equals("svg") ? SVG : MediaType.IMAGE_PNG).cacheControl(CacheControl.noCache().cachePublic()).eTag(tag)
                .header("Content-Language", drawn.page().language()).header("Vary", "Accept-Language")
                .header("Content-Disposition", "inline; filename=\"" + name + "-" + drawn.picture().code() + "." + format + "\"")
                .body(format.equals("svg") ? svg.getBytes(StandardCharsets.UTF_8) : PngPicture.of(drawn.drawing()));
    }

    private String svg(Drawn drawn) {
        var page = drawn.page();
        return SvgPicture.file(drawn.drawing(), page.t("picture." + drawn.picture().code()) + " · " + drawn.subject(),
                page.t("picture.as-of", page.asOf(), page.methodVersion()) + " " + page.t("picture.licence", licence.name()), page.language());
    }
}

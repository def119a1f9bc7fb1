package org.followthrough.ui.portal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.followthrough.notification.FeedService;
import org.followthrough.shared.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** Calendar feeds (features, row L3): an edition's for everybody, and private ones by their secret address, without a session. */
@Controller
class CalendarController {

    private static final MediaType ICS = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final FeedService calendars;
    private final Pages pages;

    CalendarController(FeedService calendars, Pages pages) {
        this.calendars = calendars;
        this.pages = pages;
    }

    @GetMapping("/editions/{edition}/calendar.ics")
    ResponseEntity<byte[]> edition(@PathVariable String edition, WebRequest request) {
        var language = pages.language();
        return answer(calendars.ofEdition(edition, language), CacheControl.maxAge(FRESH).cachePublic(), request,
                "Content-Language", language.toLanguageTag(), "Vary", "Accept-Language");
    }

    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> mine(@PathVariable String token, WebRequest request) {
        return answer(calendars.ofToken(token), CacheControl.noCache().cachePrivate(), request);
    }

    private static ResponseEntity<byte[]> answer(String calendar, CacheControl cache, WebRequest request, String... headers) {
        var bytes = calendar.getBytes(StandardCharsets.UTF_8);
        var etag = "\"" + Sha256.hex(bytes).substring(0, 32) + "\"";
        if (request.checkNotModified(etag)) {
            return ResponseEntity.status(304).eTag(etag).build();
        }
        var answer = ResponseEntity.ok().contentType(ICS).cacheControl(cache).eTag(etag).header("X-Robots-Tag", "noindex");
        for (var i = 0; i < headers.length; i += 2) {
            answer.header(headers[i], headers[i + 1]);
        }
        return answer.body(bytes);
    }
}

package org.followthrough.ui.portal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.followthrough.accountability.packs.Licence;
import org.followthrough.shared.Sha256;
import org.followthrough.shared.SystemClock;
import org.followthrough.ui.shared.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Sends feeds: fresh for a quarter of an hour, and not again to whoever has them already. */
@Component
class FeedAnswers {

    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final Pages pages;
    private final Licence licence;
    private final SystemClock clock;
    private final String base;

    FeedAnswers(Pages pages, Licence licence, SystemClock clock, @Value("${followthrough.base-url:http://localhost}") String base) {
        this.pages = pages;
        this.licence = licence;
        this.clock = clock;
        this.base = base;
    }

    /** An address of this site in the language that was asked for by name. */
    String absolute(String path, Locale language) {
        return base + (pages.chosenLanguage().isEmpty() ? path : path + "?" + LanguageSwitch.PARAMETER + "=" + language.toLanguageTag());
    }

    ResponseEntity<byte[]> send(Address page, Address self, String title, Locale language, List<Atom.Entry> entries, WebRequest request) {
        var chosen = pages.chosenLanguage();
        var texts = Texts.of(language);
        return answer(new Atom(base + self, base + self.with(LanguageSwitch.PARAMETER, chosen), base + page.with(LanguageSwitch.PARAMETER, chosen),
                texts.get("page.title", title), texts.get("feed.note"), texts.get("data.licence.notice", licence.name(), licence.address()), language, entries), request);
    }

    private ResponseEntity<byte[]> answer(Atom feed, WebRequest request) {
        var bytes = feed.xml().getBytes(StandardCharsets.UTF_8);
        var etag = "\"" + Sha256.hex(bytes).substring(0, 32) + "\"";
        var answer = request.checkNotModified(etag, known(feed.updated())) ? ResponseEntity.status(304) : ResponseEntity.ok();
        answer.eTag(etag).cacheControl(CacheControl.maxAge(FRESH).cachePublic()).contentType(ATOM)
                .header(HttpHeaders.CONTENT_LANGUAGE, feed.language().toLanguageTag()).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (known(feed.updated()) >= 0) {
            answer.lastModified(feed.updated());
        }
        return request.checkNotModified(etag, known(feed.updated())) ? answer.build() : answer.body(bytes);
    }

    /** No answer may say that it will change in the future, where the demo's clock may stand. */
    private long known(Instant updated) {
        return updated.isAfter(clock.now()) || updated.equals(Instant.EPOCH) ? -1 : updated.toEpochMilli();
    }
}

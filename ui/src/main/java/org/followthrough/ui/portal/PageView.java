package org.followthrough.ui.portal;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.View;

/**
 * A page as its template writes it. Shared caches may keep it, and ask again each time: its ETag is made from the content
 * without the instant at which it was read, so that an unchanged page is answered with 304.
 */
final class PageView implements View {

    private static final String SECONDS_TO_WAIT = "2";

    private final TemplateEngine templates;
    private final String template;
    private final Page page;
    private final Object model;
    private final HttpStatus status;
    private final boolean kept;

    PageView(TemplateEngine templates, String template, Page page, Object model, HttpStatus status) {
        this(templates, template, page, model, status, true);
    }

    private PageView(TemplateEngine templates, String template, Page page, Object model, HttpStatus status, boolean kept) {
        this.kept = kept;
        this.templates = templates;
        this.template = template;
        this.page = page;
        this.model = model;
        this.status = status;
    }

    /** The same, which no cache and no browser may keep, and nobody list. */
    PageView unkept() {
        page.head().unlisted();
        return fresh();
    }

    /** The same, which no cache and no browser may keep. */
    PageView fresh() {
        return new PageView(templates, template, page, model, status, false);
    }

    @Override
    public void render(@Nullable Map<String, ?> ignored, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var html = html();
        response.setLocale(page.languages().language()); // Which the container says as Content-Language, whatever was set as a header.
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (status != HttpStatus.OK || !kept) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setStatus(status.value());
            if (status == HttpStatus.SERVICE_UNAVAILABLE) {
                response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
            }
            write(html, response);
        } else if (!isKnown(html, request, response)) {
            write(html, response);
        }
    }

    private String html() {
        var output = new StringOutput(16_384);
        templates.render(template + ".jte", Map.of("page", page, "model", model), output);
        return page.languages().chosen() ? LanguageLinks.carry(output.toString(), page.language()) : output.toString();
    }

    private boolean isKnown(String html, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        return new ServletWebRequest(request, response).checkNotModified("W/\"" + hash(html.replace(page.asOf(), "")) + "\"");
    }

    private static void write(String html, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

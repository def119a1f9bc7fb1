package org.followthrough.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.UUID;
import org.followthrough.evidence.FileTooLarge;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.Outage;
import org.followthrough.shared.Refusal;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Texts;
import org.followthrough.shared.Violation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Says every error of the API as a problem of RFC 9457, whatever the caller accepts and wherever it arose. */
@Component
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String SECONDS_TO_WAIT = "2";
    private static final String MEDIA_TYPE = "application/problem+json";

    private final Texts texts;
    private final Languages languages;

    Problems(Texts texts, Languages languages) {
        this.texts = texts;
        this.languages = languages;
    }

    /** Whether an address is the API's. */
    static boolean concerns(@Nullable String uri) {
        return uri != null && (uri.equals("/api") || uri.startsWith("/api/"));
    }

    void write(HttpServletRequest request, HttpServletResponse response, Throwable error) throws IOException {
        if (error instanceof Unauthenticated refused) {
            response.setHeader("WWW-Authenticate", refused.challenge());
        }
        if (error instanceof HttpRequestMethodNotSupportedException refused && refused.getSupportedMethods() != null) {
            response.setHeader("Allow", String.join(", ", refused.getSupportedMethods()));
        }
        send(response, of(error, languages.of(request)), languages.of(request));
    }

    /** For errors of which only the status is known. */
    void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        send(response, of(status, languages.of(request)), languages.of(request));
    }

    private static void send(HttpServletResponse response, Problem problem, Locale language) throws IOException {
        var body = ApiJson.bytes(problem);
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setHeader("ETag", null);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept-Language, Authorization");
        response.setHeader("Content-Language", language.toLanguageTag());
        if (problem.status() == 503) {
            response.setHeader("Retry-After", SECONDS_TO_WAIT);
        }
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    Problem of(Throwable error, Locale locale) {
        return switch (error) {
            case Unauthenticated e -> problem(401, locale, e.messageKey());
            case NotFound e -> refusal(404, locale, e);
            case Forbidden e -> refusal(403, locale, e);
            case Unreadable e -> inputs(400, locale, e.violations());
            case UnfitBody e -> problem(e.status(), locale, e.messageKey());
            case FileTooLarge e -> problem(413, locale, "api.body.too-large");
            case MaxUploadSizeExceededException e -> problem(413, locale, "api.body.too-large");
            case Stale e -> of(412, locale);
            case WrongState e -> refusal(409, locale, e);
            case Duplicate e -> new Problem("/problems/wrong-state", title(409, locale), 409,
                    text(locale, e.why().messageKey(), e.why().args()), List.of(), e.members());
            case OptimisticLockingFailureException e -> problem(409, locale, "api.changed-meanwhile");
            case DuplicateKeyException e -> problem(409, locale, "api.duplicate");
            case WrongRows e -> rows(locale, e);
            case RuleViolation e -> inputs(422, locale, e.violations());
            case NotOffered e -> of(406, locale);
            case Throwable e when Outage.isBehind(e) -> unavailable(e, locale);
            case ErrorResponse e when e.getStatusCode().is4xxClientError() -> of(e.getStatusCode().value(), locale);
            default -> defect(error, locale);
        };
    }

    private Problem of(int status, Locale locale) {
        var known = HttpStatus.resolve(status) == null ? 500 : status;
        return problem(known, locale, "api.problem." + slug(known) + ".detail");
    }

    private Problem problem(int status, Locale locale, String detailKey) {
        return new Problem(type(status), title(status, locale), status, text(locale, detailKey, List.of()), List.of(), Map.of());
    }

    private Problem refusal(int status, Locale locale, Refusal refusal) {
        return new Problem(type(status), title(status, locale), status, text(locale, refusal.messageKey(), refusal.args()), List.of(),
                Map.of());
    }

    private Problem inputs(int status, Locale locale, List<Violation> violations) {
        var errors = violations.stream().map(v -> new Problem.Wrong(v.field(), text(locale, v.messageKey(), v.args()))).toList();
        return new Problem(type(status), title(status, locale), status, errors.getFirst().message(), errors, Map.of());
    }

    private Problem rows(Locale locale, WrongRows wrong) {
        var errors = wrong.cells().stream().map(cell -> new Problem.Wrong(cell.field(),
                text(locale, cell.violation().messageKey(), cell.violation().args()), cell.row(), cell.column())).toList();
        return new Problem(type(422), title(422, locale), 422, text(locale, "api.rows.wrong", List.of(wrong.members().get("errorCount"))),
                errors, wrong.members());
    }

    /** The database is away for a moment: nothing was done, or the key of the request tells whether it was. */
    private Problem unavailable(Throwable error, Locale locale) {
        LOG.warn("the database cannot be reached: {}", String.valueOf(error.getMessage()));
        return of(503, locale);
    }

    /** What nobody foresaw: the caller gets a number, the log the rest. */
    private Problem defect(Throwable error, Locale locale) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("defect {}", reference, error);
        return new Problem(type(500), title(500, locale), 500, text(locale, "api.problem.internal.detail", List.of(reference)), List.of(),
                Map.of("reference", reference));
    }

    private static String type(int status) {
        return "/problems/" + slug(status);
    }

    private String title(int status, Locale locale) {
        return text(locale, "api.problem." + slug(status) + ".title", List.of());
    }

    private static String slug(int status) {
        return switch (status) {
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 409 -> "wrong-state";
            case 412 -> "stale";
            case 413 -> "too-large";
            case 414 -> "address-too-long";
            case 415 -> "unsupported-media-type";
            case 422 -> "invalid-values";
            case 429 -> "too-many-requests";
            case 431 -> "headers-too-large";
            case 503 -> "unavailable";
            default -> status < 500 ? "bad-request" : "internal";
        };
    }

    /** A text that is missing is a defect of its own, but must not turn one answer into another. */
    private String text(Locale locale, String key, List<Object> args) {
        try {
            return texts.text(locale, key, args);
        } catch (MissingResourceException missing) {
            LOG.error("no text for {}", key);
            return key;
        }
    }
}

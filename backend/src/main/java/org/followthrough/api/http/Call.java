package org.followthrough.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.followthrough.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.util.MimeTypeUtils;

/** One request as a resource sees it: who calls, in which language, with which parameters and body. */
public final class Call {

    private final HttpServletRequest request;
    private final Actor actor;
    private final Locale locale;
    private @Nullable Body body;

    Call(HttpServletRequest request, Actor actor, Locale locale) {
        this.request = request;
        this.actor = actor;
        this.locale = locale;
    }

    public Actor actor() {
        return actor;
    }

    public Locale locale() {
        return locale;
    }

    String method() {
        return request.getMethod();
    }

    String path() {
        return request.getRequestURI();
    }

    /** The parameters, of which only {@code known} ones may be given. */
    public Query query(Set<String> known) {
        return Query.of(request.getQueryString(), known);
    }

    /** The part of a list that is asked for, which can be filtered by {@code filters}. */
    public Slice slice(String... filters) {
        return Slice.of(this, filters);
    }

    /** Refuses every parameter: for addresses that have none. */
    public Call plain() {
        query(Set.of());
        return this;
    }

    /** The body, read once; what is wrong with it is said only when it is opened. */
    Body body() {
        var read = body;
        if (read == null) {
            read = Body.receive(request);
            body = read;
        }
        return read;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    /** The first of {@code offered} that the caller accepts best. @throws NotOffered when it accepts none */
    public MediaType accepted(List<MediaType> offered) {
        var wanted = wanted();
        return wanted.stream().filter(type -> type.getQualityValue() > 0)
                .flatMap(type -> offered.stream().filter(type::includes)).findFirst().orElseThrow(NotOffered::new);
    }

    private List<MediaType> wanted() {
        var header = java.util.Collections.list(request.getHeaders("Accept"));
        if (header.isEmpty()) {
            return List.of(MediaType.ALL);
        }
        try {
            var types = MediaType.parseMediaTypes(header);
            MimeTypeUtils.sortBySpecificity(types);
            return types.isEmpty() ? List.of(MediaType.ALL) : types.stream()
                    .sorted(java.util.Comparator.comparingDouble(MediaType::getQualityValue).reversed()).toList();
        } catch (InvalidMediaTypeException malformed) {
            throw new NotOffered();
        }
    }

    /** Answers a question with JSON, tagged by its content. */
    public ResponseEntity<byte[]> answer(Object view) {
        accepted(List.of(MediaType.APPLICATION_JSON));
        return Answer.ok(view).entity(this);
    }

    /** Whether the caller already has the answer with this tag. */
    public boolean knows(String etag) {
        return header("If-None-Match").filter(known -> known.strip().equals("*")
                || Arrays.stream(known.split(",")).map(tag -> tag.strip().replaceFirst("^W/", "")).anyMatch(etag::equals)).isPresent();
    }

    /** Whether the caller's own version of a record, if it names one, is among these. */
    boolean isStale(List<?> records) {
        var named = header("If-Match").map(String::strip).orElse("*");
        return !named.equals("*") && records.stream().map(ApiJson::etag)
                .noneMatch(tag -> Arrays.stream(named.split(",")).map(String::strip).anyMatch(tag::equals));
    }
}

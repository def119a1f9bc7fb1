package org.followthrough.ui.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.followthrough.paper.Paper;
import org.followthrough.paper.PaperPdf;
import org.followthrough.paper.PaperWord;
import org.followthrough.shared.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Prints papers for readers, a few at a time: one takes seconds of a processor, and nobody needs an account to ask for one. */
@Component
class Press {

    private static final String PDF = ".pdf";
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final MediaType WORD = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** The paper as a file; unchanged since the reader's copy but for its instant, it is not printed again. */
    ResponseEntity<byte[]> print(Paper paper, String name, HttpServletRequest request) {
        var form = request.getRequestURI().endsWith(PDF) ? PDF : ".docx";
        var etag = "W/\"" + Sha256.hex((form + content(paper)).getBytes(StandardCharsets.UTF_8)).substring(0, 32) + "\"";
        if (new ServletWebRequest(request).checkNotModified(etag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).build();
        }
        if (!entered()) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "10").cacheControl(CacheControl.noStore())
                    .build();
        }
        try {
            return ResponseEntity.ok().contentType(form.equals(PDF) ? MediaType.APPLICATION_PDF : WORD).eTag(etag)
                    .cacheControl(CacheControl.noCache().cachePublic()).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .header(HttpHeaders.CONTENT_LANGUAGE, paper.language().toLanguageTag())
                    .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(name + form).build().toString())
                    .body(bytes(paper, form));
        } finally {
            places.release();
        }
    }

    /** Without the instant at which it was read. */
    private static String content(Paper paper) {
        return paper.toString().replace(paper.instant(), "");
    }

    private boolean entered() {
        try {
            return places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static byte[] bytes(Paper paper, String form) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (form.equals(PDF)) {
                PaperPdf.write(paper, bytes);
            } else {
                PaperWord.write(paper, bytes);
            }
        } catch (IOException impossible) { // Nothing is written to but memory.
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}

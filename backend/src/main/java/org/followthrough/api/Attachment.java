package org.followthrough.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.followthrough.api.http.Call;
import org.followthrough.evidence.Files;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/** A stored file as an attachment that no browser opens in our name. */
record Attachment(String sha256, String name, @Nullable String mediaType) {

    void send(Files files, Call call, HttpServletResponse response) throws IOException {
        var etag = '"' + sha256 + '"';
        response.setHeader("ETag", etag);
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Vary", "Authorization");
        if (call.knows(etag)) {
            response.setStatus(304);
            return;
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Content-Disposition", ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
        response.setContentType(mediaType);
        response.setContentLengthLong(files.find(sha256).orElseThrow().size());
        files.write(sha256, response.getOutputStream());
    }
}

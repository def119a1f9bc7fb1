package org.followthrough.ui.faults;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A changing request, which may be sent more than once: its key makes it one.
 *
 * @param who name of the person who asks
 */
record Change(String who, String method, String path, String mediaType, byte[] body, String key) {

    static Change of(String who, String method, String path, String json) {
        return new Change(who, method, path, "application/json", json.getBytes(StandardCharsets.UTF_8), UUID.randomUUID().toString());
    }

    /** Evidence as a form with a file; the boundary is part of this one request. */
    static Change evidence(String who, String ref, String title, byte[] file) {
        var head = """
                --limit\r
                Content-Disposition: form-data; name="kind"\r
                \r
                law\r
                --limit\r
                Content-Disposition: form-data; name="title"\r
                \r
                %s\r
                --limit\r
                Content-Disposition: form-data; name="date"\r
                \r
                2025-01-31\r
                --limit\r
                Content-Disposition: form-data; name="visibility"\r
                \r
                public\r
                --limit\r
                Content-Disposition: form-data; name="file"; filename="law.txt"\r
                Content-Type: text/plain\r
                \r
                """.formatted(title).getBytes(StandardCharsets.UTF_8);
        var tail = "\r\n--limit--\r\n".getBytes(StandardCharsets.UTF_8);
        var body = new byte[head.length + file.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(file, 0, body, head.length, file.length);
        System.arraycopy(tail, 0, body, head.length + file.length, tail.length);
        return new Change(who, "POST", "/commitments/" + ref + "/evidence", "multipart/form-data; boundary=limit", body,
                UUID.randomUUID().toString());
    }
}

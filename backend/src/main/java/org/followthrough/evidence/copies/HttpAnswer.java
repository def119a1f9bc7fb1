package org.followthrough.evidence.copies;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An answer of a web server, read with limits: headers of 32 KiB, a body of so many bytes, no encodings that swell. */
record HttpAnswer(int status, Map<String, String> headers, byte[] body) {

    private static final int LONGEST_HEAD = 32 * 1024;

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    static HttpAnswer read(InputStream raw, int largest) throws IOException {
        var in = new Head(new BufferedInputStream(raw));
        var status = status(in.line());
        var headers = new HashMap<String, String>();
        for (var line = in.line(); !line.isEmpty(); line = in.line()) {
            var colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
            }
        }
        return new HttpAnswer(status, headers, status == 200 ? body(in, headers, largest) : new byte[0]);
    }

    /** The status alone, for who wants to read no more. */
    static int status(InputStream raw) throws IOException {
        return status(new Head(new BufferedInputStream(raw)).line());
    }

    private static int status(String line) throws FetchFailed {
        var words = line.split(" ", 3);
        if (words.length < 2 || !words[0].startsWith("HTTP/1.") || !words[1].matches("[1-5][0-9]{2}")) {
            throw new FetchFailed(FetchProblem.UNREADABLE);
        }
        return Integer.parseInt(words[1]);
    }

    private static byte[] body(Head in, Map<String, String> headers, int largest) throws IOException {
        if (!headers.getOrDefault("content-encoding", "identity").equalsIgnoreCase("identity")) {
            throw new FetchFailed(FetchProblem.KIND_NOT_TAKEN);
        }
        if (headers.getOrDefault("transfer-encoding", "").toLowerCase(Locale.ROOT).contains("chunked")) {
            return chunks(in, largest);
        }
        var announced = headers.get("content-length");
        if (announced == null) {
            return upTo(in.stream(), largest + 1L, largest);
        }
        return exactly(in.stream(), number(announced, 10), largest);
    }

    private static byte[] chunks(Head in, int largest) throws IOException {
        var whole = new ByteArrayOutputStream();
        for (var size = number(in.line().split(";", 2)[0], 16); size > 0; size = number(in.line().split(";", 2)[0], 16)) {
            whole.write(exactly(in.stream(), size, largest - whole.size()));
            in.line();
        }
        return whole.toByteArray();
    }

    private static byte[] exactly(InputStream in, long size, int largest) throws IOException {
        var body = upTo(in, size, largest);
        if (body.length < size) {
            throw new FetchFailed(FetchProblem.UNREADABLE);
        }
        return body;
    }

    private static byte[] upTo(InputStream in, long size, int largest) throws IOException {
        if (size > largest && size != largest + 1L) {
            throw new FetchFailed(FetchProblem.TOO_LARGE);
        }
        var body = in.readNBytes((int) size);
        if (body.length > largest) {
            throw new FetchFailed(FetchProblem.TOO_LARGE);
        }
        return body;
    }

    private static long number(String digits, int radix) throws FetchFailed {
        try {
            var number = Long.parseLong(digits.strip(), radix);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            throw new FetchFailed(FetchProblem.UNREADABLE);
        }
        throw new FetchFailed(FetchProblem.UNREADABLE);
    }

    /** The lines before the body, and what lies between chunks: as many bytes as are allowed in all. */
    private static final class Head {

        private final InputStream in;
        private int read;

        private Head(InputStream in) {
            this.in = in;
        }

        InputStream stream() {
            return in;
        }

        String line() throws IOException {
            var line = new ByteArrayOutputStream();
            for (var next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0 || ++read > LONGEST_HEAD) {
                    throw new FetchFailed(FetchProblem.UNREADABLE);
                }
                line.write(next);
            }
            return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
        }
    }
}

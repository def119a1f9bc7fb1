package org.followthrough.tables;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.followthrough.shared.RuleViolation;

/**
 * How the text of a file is written: by its byte order mark, else strict UTF-8, else Windows-1252. It is found out piece by
 * piece, without a second copy of the text.
 *
 * @param from where the text begins, after the mark
 */
record TextEncoding(Charset charset, int from) {

    private static final int PIECE = 8192;

    /** @throws RuleViolation for a file that is no text in any of them, or holds NUL */
    static TextEncoding of(byte[] content) {
        return marked(content).map(Stream::of).orElseGet(() -> Stream.of(new TextEncoding(StandardCharsets.UTF_8, 0),
                        new TextEncoding(Charset.forName("windows-1252"), 0)))
                .filter(encoding -> encoding.fits(content)).findFirst().orElseThrow(() -> RuleViolation.of("file", "intake.file.unreadable"));
    }

    private static Optional<TextEncoding> marked(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_8, 3));
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 2));
        }
        return startsWith(content, 0xFE, 0xFF) ? Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 2)) : Optional.empty();
    }

    private static boolean startsWith(byte[] content, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(byte[] content) {
        var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(content, from, content.length - from);
        var out = CharBuffer.allocate(PIECE);
        while (true) {
            var result = decoder.decode(in, out, true);
            if (result.isError() || holdsNul(out.flip())) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
            out.clear();
        }
    }

    /** The database takes none, and no text has any. */
    private static boolean holdsNul(CharBuffer piece) {
        return piece.chars().anyMatch(sign -> sign == 0);
    }

    Reader reader(byte[] content) {
        return new InputStreamReader(new ByteArrayInputStream(content, from, content.length - from), charset);
    }
}

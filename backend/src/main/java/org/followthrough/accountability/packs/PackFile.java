package org.followthrough.accountability.packs;

import java.nio.charset.StandardCharsets;
import org.followthrough.shared.Sha256;

/** A file that goes into a pack. */
public record PackFile(String name, String mediaType, byte[] content) {

    public static final String CSV = "text/csv;charset=UTF-8";
    public static final String JSON = "application/json";
    public static final String TEXT = "text/plain;charset=UTF-8";

    /** A file of text. */
    static PackFile of(String name, String mediaType, String text) {
        return new PackFile(name, mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    String sha256() {
        return Sha256.hex(content);
    }
}

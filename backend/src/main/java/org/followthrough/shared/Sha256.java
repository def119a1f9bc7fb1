package org.followthrough.shared;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every Java platform has: of files, of records, and of what is kept only as a fingerprint. */
public final class Sha256 {

    private Sha256() {
    }

    /** A digest to which content is given piece by piece. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static byte[] of(byte[] content) {
        return begin().digest(content);
    }

    /** In hexadecimal digits, as {@code sha256sum} writes it. */
    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }
}

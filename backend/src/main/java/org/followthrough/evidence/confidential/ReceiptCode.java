package org.followthrough.evidence.confidential;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.followthrough.shared.Sha256;

/** The code by which somebody finds again what they handed in: a hundred bits of chance, shown once, kept as a hash. */
public record ReceiptCode(String text) {

    /** Without signs that look alike. */
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static ReceiptCode draw() {
        var text = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new ReceiptCode(text.toString());
    }

    /** A code as somebody typed it; nothing for what cannot be one. */
    public static Optional<ReceiptCode> of(String typed) {
        var signs = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "");
        return signs.length() == LENGTH && signs.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
                ? Optional.of(new ReceiptCode(signs.replaceAll("(.{" + GROUP + "})(?=.)", "$1-"))) : Optional.empty();
    }

    /** What is kept of it. */
    public String hash() {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Tells nothing, so that no log has it. */
    @Override
    public String toString() {
        return "ReceiptCode";
    }
}

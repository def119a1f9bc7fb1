package org.followthrough.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real documents, which stay outside the repository. */
final class Seeds {

    private Seeds() {
    }

    static byte[] read(String name) {
        try {
            return Files.readAllBytes(folder().resolve(name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The folder that the setting names, or {@code ../shared/seeds} beside the project. */
    private static Path folder() {
        var named = System.getProperty("FOLLOWTHROUGH_SEEDS", System.getenv("FOLLOWTHROUGH_SEEDS"));
        if (named != null && !named.isBlank()) {
            return Path.of(named).toAbsolutePath();
        }
        var at = Path.of("").toAbsolutePath();
        while (at.getParent() != null && !Files.isDirectory(at.resolve("../shared/seeds"))) {
            at = at.getParent();
        }
        return at.resolve("../shared/seeds").normalize();
    }
}

package org.followthrough.database;

import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The passwords of the embedded server: one for looking after it, one for the application, which may do less. */
record Secrets(String administrator, String application) {

    static final String ADMINISTRATOR = "postgres";
    static final String APPLICATION = "followthrough";

    static Secrets of(DataDirectory directory) {
        var file = directory.secrets();
        if (!Files.exists(file)) {
            return created(directory);
        }
        var kept = Texts.properties(file);
        return new Secrets(kept.getProperty("administrator", ""), kept.getProperty("application", ""));
    }

    private static Secrets created(DataDirectory directory) {
        if (directory.hasDatabase()) {
            throw new DatabaseFailure("server.secrets", directory.cluster(), directory.secrets());
        }
        var secrets = new Secrets(random(), random());
        Texts.replace(directory.secrets(),
                "administrator=%s%napplication=%s%n".formatted(secrets.administrator, secrets.application));
        return secrets;
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

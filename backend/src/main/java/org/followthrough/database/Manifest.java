package org.followthrough.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a backup says of itself. It is written last: where it lacks, the backup is not complete. */
record Manifest(int format, String made, String kind, String schemaVersion, List<Part> parts, List<Catalog.Sequence> sequences) {

    static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** One table's rows: a compressed file in PostgreSQL's own text format, with its SHA-256. */
    record Part(Catalog.Table table, String file, long rows, String sha256) {
    }

    static Manifest in(Path directory) {
        if (!Files.isRegularFile(file(directory))) {
            throw new DatabaseFailure("backup.missing", directory);
        }
        try {
            return JSON.readValue(Texts.read(file(directory)), Manifest.class).understood(directory);
        } catch (JacksonException e) {
            throw new DatabaseFailure(e, "backup.missing", directory);
        }
    }

    private Manifest understood(Path directory) {
        if (format != FORMAT) {
            throw new DatabaseFailure("backup.format", directory, "" + format);
        }
        return this;
    }

    void writeTo(Path directory) {
        Texts.replace(file(directory), JSON.writeValueAsString(this));
    }

    private static Path file(Path directory) {
        return directory.resolve("manifest.json");
    }
}

package org.followthrough.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people upload lies in the data directory while it is read, closed to others, and survives no start. */
class UploadsTest {

    @TempDir
    private Path temporary;

    @Test
    void what_a_killed_application_left_behind_is_gone_at_the_next_start() throws IOException {
        var directory = new DataDirectory(temporary.resolve("data")).prepared();
        var uploads = directory.emptiedUploads();
        assertThat(uploads).isEmptyDirectory().hasParent(directory.root());
        Files.createDirectory(uploads.resolve("deeper"));
        Files.writeString(uploads.resolve("deeper").resolve("upload.tmp"), "not cleaned yet");
        Files.writeString(directory.root().resolve("kind"), "main");
        assertThat(directory.emptiedUploads()).isEqualTo(uploads).isEmptyDirectory();
        assertThat(directory.kind()).as("and nothing else is").contains("main");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(uploads))).isEqualTo("rwx------");
    }
}

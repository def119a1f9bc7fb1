package org.followthrough.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.followthrough.api.http.Body;
import org.followthrough.api.http.UnfitBody;
import org.followthrough.api.http.Unreadable;
import org.followthrough.evidence.FileKind;
import org.followthrough.evidence.Files;

/** Files that were sent: size and kind are refused before anything else about them. */
final class Uploads {

    private Uploads() {
    }

    /** A file whose kind was told by its content. */
    record Recognised(String name, FileKind kind, InputStream content) {
    }

    static Recognised recognised(Body.Upload upload) {
        if (upload.size() > Files.LARGEST) {
            throw UnfitBody.tooLarge();
        }
        try (var content = upload.open()) {
            var kind = upload.size() == 0 ? Optional.of(FileKind.TEXT) : FileKind.of(upload.name(), content);
            return new Recognised(upload.name(), kind.orElseThrow(() -> UnfitBody.kind("evidence.file.kind")), upload.open());
        } catch (IOException unreadable) {
            throw Unreadable.of("file", "api.body.form");
        }
    }
}

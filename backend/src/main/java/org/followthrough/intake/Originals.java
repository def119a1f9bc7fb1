package org.followthrough.intake;

import java.io.ByteArrayInputStream;
import org.followthrough.evidence.Files;
import org.followthrough.shared.Sha256;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each source file once, as the document that what is registered from it points at (features, row A2). */
@Component
public class Originals {

    private final Documents documents;
    private final Files files;

    Originals(Documents documents, Files files) {
        this.documents = documents;
        this.files = files;
    }

    /** SHA-256 in hexadecimal digits. */
    public static String sha256(byte[] content) {
        return Sha256.hex(content);
    }

    /** @throws DuplicateDocument when the file is kept already */
    public void requireNew(String sha256) {
        documents.bySha256(sha256).ifPresent(existing -> {
            throw new DuplicateDocument(existing.id(), existing.name());
        });
    }

    /** Keeps file and document. @throws DuplicateDocument when somebody else was faster */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Document document, byte[] content) {
        files.store(new ByteArrayInputStream(content), document.format().mediaType());
        if (!documents.add(document)) {
            requireNew(document.sha256());
        }
    }
}

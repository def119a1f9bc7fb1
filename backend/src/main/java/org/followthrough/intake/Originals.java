package org.followthrough.intake;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.followthrough.evidence.Files;
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
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
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

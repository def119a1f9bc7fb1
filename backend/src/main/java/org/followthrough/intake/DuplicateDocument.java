package org.followthrough.intake;

import java.util.UUID;

/** The same file has been imported before; {@link #existing()} is the document it became. */
public final class DuplicateDocument extends RuntimeException {

    private final UUID existing;
    private final String name;

    DuplicateDocument(UUID existing, String name) {
        super("imported before as " + existing);
        this.existing = existing;
        this.name = name;
    }

    public UUID existing() {
        return existing;
    }

    /** Name under which it was imported first. */
    public String name() {
        return name;
    }

    /** The key of the text for the person who asked; it takes the name. */
    public String messageKey() {
        return "intake.file.duplicate";
    }
}

package org.followthrough.random;

import java.util.UUID;

/** Something that was handed in confidentially (features, row G8). */
final class Secret {

    /** What its sender keeps, and by what the panel knows it; told by the product alone. */
    final String code;
    final UUID id;
    boolean read;
    boolean copied;
    boolean withdrawn;
    /** Redacted copies that are not public any more. */
    int copiesGone;

    Secret(String code, UUID id) {
        this.code = code;
        this.id = id;
    }

    Secret copy() {
        var copy = new Secret(code, id);
        copy.read = read;
        copy.copied = copied;
        copy.withdrawn = withdrawn;
        copy.copiesGone = copiesGone;
        return copy;
    }

    /** In the words of {@link Eyes}. */
    String words() {
        return (withdrawn ? "withdrawn" : "kept") + (read ? " read" : "") + (copied ? " copied" : "");
    }

    /** A copy goes out of public. */
    void copyGoes() {
        copiesGone++;
        copied = false;
    }

}

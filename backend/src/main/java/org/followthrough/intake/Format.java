package org.followthrough.intake;

import org.followthrough.shared.Coded;

/** Forms of source documents (contract, section 1). */
public enum Format implements Coded {

    /** Found out from the file itself. */
    AUTO("application/octet-stream"),
    TEXT("text/plain"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    HTML("text/html"),
    CSV("text/csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}

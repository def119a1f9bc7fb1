package org.followthrough.evidence;

/** A file is larger than {@link Files#LARGEST}. */
public final class FileTooLarge extends RuntimeException {

    public FileTooLarge() {
        super("larger than " + Files.LARGEST + " bytes");
    }
}

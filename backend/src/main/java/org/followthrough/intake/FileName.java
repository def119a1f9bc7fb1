package org.followthrough.intake;

/** The name of a file as a person reads it: without folders and control characters, at most 200 signs. */
public final class FileName {

    private static final int LONGEST = 200;

    private FileName() {
    }

    /** The name to keep of one that was sent. */
    public static String of(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "").strip();
        return clean.isEmpty() ? "document" : shortened(clean);
    }

    /** Cuts before the ending, so that a long name still tells what the file is. */
    private static String shortened(String name) {
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 8 ? name.substring(dot) : "";
        return name.length() <= LONGEST ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST / 2 - ending.length())) + ending;
    }
}

package org.followthrough.evidence;

import java.text.Normalizer;

/** Names of files as somebody's own machine gave them, made fit to be kept. */
public final class FileNames {

    private static final int LONGEST = 200;

    private FileNames() {
    }

    /** The name without its folders and without what cannot be seen. */
    public static String safe(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var visible = Normalizer.normalize(last, Normalizer.Form.NFC).codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
        var kept = visible.length() <= LONGEST ? visible : visible.substring(visible.length() - LONGEST);
        return kept.isEmpty() ? "file" : kept;
    }
}

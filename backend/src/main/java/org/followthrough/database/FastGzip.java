package org.followthrough.database;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compresses lightly: most of a backup is evidence, which is compressed already and only doubled by its text form. */
final class FastGzip extends GZIPOutputStream {

    private static final int BUFFER = 64 * 1024;

    FastGzip(OutputStream out) throws IOException {
        super(out, BUFFER);
        def.setLevel(Deflater.BEST_SPEED);
    }
}

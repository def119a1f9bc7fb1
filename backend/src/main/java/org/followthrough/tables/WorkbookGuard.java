package org.followthrough.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.followthrough.shared.RuleViolation;

/**
 * Looks through a workbook before anybody unpacks it into objects: how large it becomes, and whether anything in it is
 * larger than a spreadsheet writes. It holds one tag at a time, whatever the workbook holds.
 */
final class WorkbookGuard {

    private static final int MOST_PARTS = 2_000;
    private static final long LARGEST_PART = 384L << 20;
    private static final long LARGEST = 512L << 20;
    private static final long LARGEST_STRINGS = 128L << 20;
    private static final int BUFFER = 1 << 16;

    private long size;

    /** @throws RuleViolation for a workbook that is damaged, protected, too large, or has merged cells */
    static void check(byte[] content) {
        if (content.length > 1 && (content[0] & 0xFF) == 0xD0 && (content[1] & 0xFF) == 0xCF) {
            throw RuleViolation.of("file", "intake.list.protected");
        }
        new WorkbookGuard().look(content);
    }

    private void look(byte[] content) {
        try (var archive = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
            var parts = Collections.list(archive.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw RuleViolation.of("file", "intake.list.too-large");
            }
            for (var part : parts) {
                try (var in = archive.getInputStream(part)) {
                    look(in, part.getName().endsWith("sharedStrings.xml") ? LARGEST_STRINGS : LARGEST_PART);
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw RuleViolation.of("file", "intake.list.damaged");
        }
    }

    private void look(InputStream part, long most) throws IOException {
        var tags = new WorkbookTags();
        var before = size;
        var piece = new byte[BUFFER];
        for (var read = part.read(piece); read >= 0; read = part.read(piece)) {
            size += read;
            if (size > LARGEST || size - before > most) {
                throw RuleViolation.of("file", "intake.list.too-large");
            }
            for (var i = 0; i < read; i++) {
                tags.next(piece[i] & 0xFF);
            }
        }
    }
}

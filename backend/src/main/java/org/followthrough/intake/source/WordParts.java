package org.followthrough.intake.source;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.followthrough.shared.RuleViolation;

/** The parts of a Word document inside its archive; what they unpack to is counted. */
final class WordParts {

    private static final long MOST = 256L << 20;
    private static final int MOST_ENTRIES = 20_000;
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final byte[] content;
    private final String folder;
    private final String main;

    /** What is read of a part. */
    interface Reader {
        void read(XMLStreamReader xml) throws IOException, XMLStreamException;
    }

    WordParts(byte[] content) {
        this.content = content;
        refuseCompound();
        var path = mainPart();
        this.folder = path.substring(0, path.lastIndexOf('/') + 1);
        this.main = path;
    }

    /** Protected documents, and those of the old Word, are compound files. */
    private void refuseCompound() {
        if (content.length >= COMPOUND.length && java.util.Arrays.equals(content, 0, COMPOUND.length, COMPOUND, 0, COMPOUND.length)) {
            throw RuleViolation.of(SourceText.FIELD, "intake.file.protected");
        }
    }

    private String mainPart() {
        var found = new String[] {"word/document.xml"};
        try {
            readPath("_rels/.rels", xml -> {
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("Relationship")
                            && String.valueOf(Xml.attribute(xml, "Type")).endsWith("/officeDocument")) {
                        found[0] = String.valueOf(Xml.attribute(xml, "Target")).replaceFirst("^/", "");
                    }
                }
            });
        } catch (IOException | XMLStreamException broken) {
            throw RuleViolation.of(SourceText.FIELD, "intake.file.damaged");
        }
        return found[0];
    }

    /**
     * Reads a part such as {@code numbering}; the text itself is {@code document}.
     *
     * @throws RuleViolation when there is no text in the archive, or when it unpacks to more than can be read
     */
    void read(String part, Reader reader) throws IOException, XMLStreamException {
        var isText = part.equals("document");
        if (!readPath(isText ? main : folder + part + ".xml", reader) && isText) {
            throw RuleViolation.of(SourceText.FIELD, "intake.file.damaged");
        }
    }

    private boolean readPath(String path, Reader reader) throws IOException, XMLStreamException {
        try (var archive = new ZipInputStream(new ByteArrayInputStream(content))) {
            var counted = new Counted(archive);
            var entries = 0;
            for (var entry = archive.getNextEntry(); entry != null && entries++ < MOST_ENTRIES; entry = archive.getNextEntry()) {
                if (entry.getName().equals(path)) {
                    reader.read(Xml.of(counted));
                    return true;
                }
                counted.skipRest();
            }
            return false;
        }
    }

    /** Refuses to unpack more than is ever meant to be read. */
    private static final class Counted extends FilterInputStream {

        private static final int CHUNK = 8_192;
        private long left = MOST;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = super.read(into, from, length);
            return count(read, read);
        }

        private int count(int result, int bytes) {
            left -= Math.max(0, bytes);
            if (left < 0) {
                throw RuleViolation.of(SourceText.FIELD, "intake.file.too-long");
            }
            return result;
        }

        void skipRest() throws IOException {
            var chunk = new byte[CHUNK];
            while (read(chunk, 0, CHUNK) >= 0) {
                // counted on the way
            }
        }
    }
}

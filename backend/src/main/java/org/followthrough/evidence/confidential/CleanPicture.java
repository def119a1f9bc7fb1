package org.followthrough.evidence.confidential;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Pictures with nothing in them but what is needed to show them; what follows their end is left behind. */
final class CleanPicture {

    private static final int JPEG_COMMENT = 0xfe;
    private static final int JPEG_END = 0xd9;
    private static final int JPEG_SCAN = 0xda;
    private static final int JFIF_LENGTH = 16;
    private static final Set<String> PNG_SHOWN = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs",
            "hIST", "cICP", "mDCV", "cLLI", "acTL", "fcTL", "fdAT");
    private static final int PNG_START = 8;
    private static final int CHUNK = 12;
    private static final Set<String> WEBP_SHOWN = Set.of("VP8 ", "VP8L", "VP8X", "ANIM", "ANMF", "ALPH", "ICCP");
    private static final int RIFF_START = 12;
    private static final int PART = 8;
    private static final int FRAME = 16;
    private static final int TELLING_FLAGS = 0x0c;

    private CleanPicture() {
    }

    /** Without comments and without the segments of applications, but for those by which colours are shown (JFIF, ICC, Adobe). */
    static byte[] jpeg(byte[] file) throws IOException {
        require((file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xd8);
        var out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, 2);
        var at = marker(file, 2);
        while ((file[at + 1] & 0xff) != JPEG_END) {
            at = marker(file, segment(file, at, out));
        }
        out.write(file, at, 2);
        return out.toByteArray();
    }

    /** Where the marker begins that follows; as many fill bytes as one likes may stand before it. */
    private static int marker(byte[] file, int at) throws IOException {
        require((file[at] & 0xff) == 0xff);
        var next = at;
        while ((file[next + 1] & 0xff) == 0xff) {
            next++;
        }
        return next;
    }

    private static int segment(byte[] file, int at, ByteArrayOutputStream out) throws IOException {
        var marker = file[at + 1] & 0xff;
        if (marker == 0x01 || marker >= 0xd0 && marker <= 0xd7) {
            out.write(file, at, 2);
            return at + 2;
        }
        var length = 2 + ((file[at + 2] & 0xff) << 8 | file[at + 3] & 0xff);
        require(length >= 4 && at + length <= file.length);
        if (marker == 0xe0 && text(file, at + 4, 5).equals("JFIF\0")) {
            withoutSmallPicture(file, at, out);
        } else if (isShown(file, at, marker)) {
            out.write(file, at, length);
        }
        return marker == JPEG_SCAN ? scanned(file, at + length, out) : at + length;
    }

    private static boolean isShown(byte[] file, int at, int marker) {
        return switch (marker) {
            case 0xe2 -> text(file, at + 4, 12).equals("ICC_PROFILE\0");
            case 0xee -> text(file, at + 4, 5).equals("Adobe");
            default -> marker != JPEG_COMMENT && (marker < 0xe0 || marker > 0xef);
        };
    }

    private static void withoutSmallPicture(byte[] file, int at, ByteArrayOutputStream out) {
        out.write(file, at, 2);
        out.write(0);
        out.write(JFIF_LENGTH);
        out.write(file, at + 4, JFIF_LENGTH - 4);
        out.write(0);
        out.write(0);
    }

    /** The picture itself up to the next marker that is no part of it. */
    private static int scanned(byte[] file, int from, ByteArrayOutputStream out) {
        var at = from;
        while ((file[at] & 0xff) != 0xff || file[at + 1] == 0 || (file[at + 1] & 0xf8) == 0xd0) {
            at++;
        }
        out.write(file, from, at - from);
        return at;
    }

    static byte[] png(byte[] file) throws IOException {
        require(text(file, 1, 3).equals("PNG") && text(file, PNG_START + 4, 4).equals("IHDR"));
        var out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, PNG_START);
        var at = PNG_START;
        for (var name = ""; !name.equals("IEND");) {
            var length = Math.addExact(CHUNK, ByteBuffer.wrap(file, at, 4).getInt());
            require(length >= CHUNK && length <= file.length - at);
            name = text(file, at + 4, 4);
            if (PNG_SHOWN.contains(name)) {
                out.write(file, at, length);
            }
            at += length;
        }
        return out.toByteArray();
    }

    static byte[] webp(byte[] file) throws IOException {
        var end = Math.addExact(8, number(file, 4));
        require(text(file, 0, 4).equals("RIFF") && text(file, 8, 4).equals("WEBP") && end > RIFF_START && end <= file.length);
        var out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, RIFF_START);
        parts(file, RIFF_START, end, out);
        var clean = out.toByteArray();
        ByteBuffer.wrap(clean).order(ByteOrder.LITTLE_ENDIAN).putInt(4, clean.length - 8);
        if (text(clean, RIFF_START, 4).equals("VP8X")) {
            clean[RIFF_START + PART] &= (byte) ~TELLING_FLAGS;
        }
        return clean;
    }

    private static void parts(byte[] file, int from, int end, ByteArrayOutputStream out) throws IOException {
        for (var at = from; at < end;) {
            var size = number(file, at + 4);
            var length = Math.addExact(PART, Math.addExact(size, size & 1));
            require(size >= 0 && length <= end - at);
            if (text(file, at, 4).equals("ANMF")) {
                frame(file, at, size, out);
            } else if (WEBP_SHOWN.contains(text(file, at, 4))) {
                out.write(file, at, length);
            }
            at += length;
        }
    }

    /** A frame of a moving picture is made of parts itself. */
    private static void frame(byte[] file, int at, int size, ByteArrayOutputStream out) throws IOException {
        require(size >= FRAME);
        var inner = new ByteArrayOutputStream(size);
        inner.write(file, at + PART, FRAME);
        parts(file, at + PART + FRAME, at + PART + size, inner);
        out.write(file, at, 4);
        out.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(inner.size()).array());
        inner.writeTo(out);
    }

    private static int number(byte[] file, int at) {
        return ByteBuffer.wrap(file, at, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }

    private static String text(byte[] file, int at, int length) {
        return new String(file, at, length, StandardCharsets.ISO_8859_1);
    }

    private static void require(boolean asItShouldBe) throws IOException {
        if (!asItShouldBe) {
            throw new IOException("not as its kind should be");
        }
    }
}

package org.followthrough.api;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.followthrough.accountability.CommitmentSearch;
import org.followthrough.api.http.ApiJson;
import org.followthrough.api.http.Format;
import org.followthrough.api.http.Table;
import org.followthrough.forum.Edition;
import org.followthrough.register.RegisterSearch;
import org.followthrough.review.ReviewService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * All public data of one edition as it is now, in one archive: each list as CSV and as JSON, what the columns mean, licence and checksums.
 * The same data give the same bytes, so that its checksum can be compared.
 */
@Component
class EditionDump {

    /** The earliest that an archive can say: when a file was written says nothing of its data. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final List<Format> FORMATS = List.of(Format.CSV, Format.JSON);

    private final Lists lists;
    private final AccountabilityResource accountability;
    private final ListDictionary dictionary;
    private final String licence;
    private final String address;

    EditionDump(Lists lists, AccountabilityResource accountability, ListDictionary dictionary, @Value("${followthrough.licence.name}") String licence,
            @Value("${followthrough.licence.address}") String address) {
        this.lists = lists;
        this.accountability = accountability;
        this.dictionary = dictionary;
        this.licence = licence;
        this.address = address;
    }

    /** The tables of an edition; without one, of everything. */
    List<Table<?>> tables(String edition, Locale language) {
        return List.of(lists.recommendations(RegisterSearch.Filter.ofEdition(edition)),
                lists.commitments(CommitmentSearch.Filter.ofEdition(edition), language), lists.accountability(accountability.figures(edition, language)),
                lists.adoptions(edition));
    }

    /** Writes the archive; the stream stays open. */
    void write(Edition edition, Locale language, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var sums = new ArrayList<String>();
        var tables = tables(edition.code(), language);
        for (var table : tables) {
            for (var format : FORMATS) {
                sums.add(entry(zip, table.name() + "." + format.ending(), into -> format.write(into, table)));
            }
        }
        sums.add(entry(zip, "datapackage.json", into -> into.write(ApiJson.bytes(description(edition, language, tables)))));
        entry(zip, "SHA256SUMS", into -> into.write(String.join("", sums).getBytes(StandardCharsets.UTF_8)));
        zip.finish();
    }

    /** The SHA-256 of the archive as it would be written now. */
    String checksum(Edition edition, Locale language) throws IOException {
        var digest = sha256();
        write(edition, language, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    private interface Content {
        void write(OutputStream into) throws IOException;
    }

    /** Adds a file; its line for the list of checksums. */
    private static String entry(ZipOutputStream zip, String name, Content content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        var digest = sha256();
        content.write(new DigestOutputStream(new Unflushed(zip), digest));
        zip.closeEntry();
        return HexFormat.of().formatHex(digest.digest()) + "  " + name + "\n";
    }

    /** The end of a table is not the end of the archive. */
    private static final class Unflushed extends FilterOutputStream {

        Unflushed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void flush() {
            // The archive is sent as it fills.
        }
    }

    /** As a Frictionless data package describes itself. */
    private Map<String, Object> description(Edition edition, Locale language, List<Table<?>> tables) {
        var described = new LinkedHashMap<String, Object>();
        described.put("name", edition.code().toLowerCase(Locale.ROOT));
        described.put("title", edition.name());
        described.put("description", "Published values only, as they were when this was read. Sentences are in the language named here. In CSV, a text"
                + " that a spreadsheet might take for a formula begins with one apostrophe more. The texts of recommendations belong to those who made them.");
        described.put("language", language.toLanguageTag());
        described.put("methodVersion", ReviewService.METHOD_VERSION);
        described.put("licenses", List.of(Map.of("name", licence, "path", address)));
        described.put("resources", tables.stream().flatMap(table -> FORMATS.stream().map(format -> resource(table, format))).toList());
        return described;
    }

    private Map<String, Object> resource(Table<?> table, Format format) {
        var resource = new LinkedHashMap<String, Object>();
        resource.put("name", table.name() + "-" + format.ending());
        resource.put("path", table.name() + "." + format.ending());
        resource.put("format", format.ending());
        resource.put("encoding", "utf-8");
        resource.put("schema", Map.of("fields", dictionary.of(table).fields()));
        return resource;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package org.followthrough.accountability.packs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.followthrough.shared.Json;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The signed data package (features, row M15): the snapshot's records, what they mean, the figures that the product published from
 * them, a program that computes these figures from the records alone, and a signed manifest of it all.
 */
@Component
@Order(30)
class DataPackage implements PackPart {

    private final Json json;
    private final SigningKeys keys;
    private final Dictionary dictionary = new Dictionary();

    DataPackage(Json json, SigningKeys keys) {
        this.json = json;
        this.keys = keys;
    }

    @Override
    public int count() {
        return 1;
    }

    @Override
    public Stream<PackFile> files(Frozen frozen) {
        return Stream.of(frozen).map(all -> new PackFile("data-package.zip", "application/zip", zipped(signed(contents(all), all), all)));
    }

    private List<PackFile> contents(Frozen frozen) {
        var tables = SnapshotTables.of(frozen.snapshot());
        var files = new ArrayList<PackFile>(List.of(text("README.txt", frozen), text("LICENSE.txt", frozen), program(),
                PackFile.of("schema.json", PackFile.JSON, json.text(dictionary.schema(tables)) + "\n"),
                dictionary.table(tables).csv(), PackFile.of("figures.json", PackFile.JSON, json.text(FigureTables.published(frozen)) + "\n")));
        tables.forEach(table -> files.addAll(List.of(in(table.json(json)), in(table.csv()))));
        return files;
    }

    private static PackFile in(PackFile file) {
        return new PackFile("data/" + file.name(), file.mediaType(), file.content());
    }

    private static PackFile program() {
        return new PackFile("Recompute.java", PackFile.TEXT, resource("Recompute.java"));
    }

    private static PackFile text(String name, Frozen frozen) {
        var edition = frozen.snapshot().edition();
        var licence = frozen.licence();
        var attribution = licence.attribution().isBlank() ? edition.name() : licence.attribution();
        return PackFile.of(name, PackFile.TEXT, new String(resource(name), StandardCharsets.UTF_8).replace("{edition}", edition.name())
                .replace("{code}", edition.code()).replace("{instant}", frozen.snapshot().at().toString())
                .replace("{method}", String.valueOf(frozen.snapshot().methodVersion())).replace("{licence}", licence.name())
                .replace("{address}", licence.address()).replace("{attribution}", attribution));
    }

    private static byte[] resource(String name) {
        try (var in = Objects.requireNonNull(DataPackage.class.getResourceAsStream("/packs/" + name))) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** With the manifest, its signature, and the key by which that can be checked. */
    private List<PackFile> signed(List<PackFile> files, Frozen frozen) {
        var manifest = json.text(Map.of("edition", frozen.snapshot().edition().code(), "instant", frozen.snapshot().at().toString(), "methodVersion",
                frozen.snapshot().methodVersion(), "licence", frozen.licence().name(), "files", files.stream().map(file -> Map.of("name", file.name(),
                        "size", file.content().length, "sha256", file.sha256())).toList())) + "\n";
        var signed = keys.sign(manifest.getBytes(StandardCharsets.UTF_8));
        var all = new ArrayList<>(files);
        all.add(PackFile.of("manifest.json", PackFile.JSON, manifest));
        all.add(PackFile.of("manifest.json.sig", PackFile.TEXT, Base64.getEncoder().encodeToString(signed.signature()) + "\n"));
        all.add(PackFile.of("public-key.pem", PackFile.TEXT, signed.key().pem()));
        return all;
    }

    private static byte[] zipped(List<PackFile> files, Frozen frozen) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files) {
                var entry = new ZipEntry(file.name());
                entry.setTimeLocal(frozen.snapshot().at().atZone(java.time.ZoneOffset.UTC).toLocalDateTime());
                zip.putNextEntry(entry);
                zip.write(file.content());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}

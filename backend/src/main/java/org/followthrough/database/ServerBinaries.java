package org.followthrough.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once for each user and version out of the jar they travel in. */
record ServerBinaries(Path home) {

    static ServerBinaries unpacked() {
        var archive = archive();
        try {
            var home = caches().resolve("postgres-" + fingerprint(archive));
            return new ServerBinaries(Files.isDirectory(home) ? home : unpack(archive, home));
        } catch (IOException e) {
            throw new DatabaseFailure(e, "directory.unusable", caches(), e.toString());
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static URL archive() {
        var name = "/postgres-%s-%s.txz".formatted(system(), processor());
        var archive = ServerBinaries.class.getResource(name);
        if (archive == null) {
            throw new DatabaseFailure("platform.unknown", name.substring(1));
        }
        return archive;
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return "aarch64".equals(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
    }

    /** Size and checksum as the jar records them: reading 15 MB at every start would only tell the same. */
    private static String fingerprint(URL archive) throws IOException {
        var connection = archive.openConnection();
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection jar) {
            return Long.toHexString(jar.getJarEntry().getSize()) + "-" + Long.toHexString(jar.getJarEntry().getCrc());
        }
        return Long.toHexString(connection.getContentLengthLong());
    }

    /** Root's copy lies where the user who stands in for root can reach it as well. */
    private static Path caches() {
        var root = "root".equals(System.getProperty("user.name")) && Files.isWritable(Path.of("/var/cache"));
        var given = System.getenv("XDG_CACHE_HOME");
        var base = root ? Path.of("/var/cache") : given != null && given.startsWith("/") ? Path.of(given) : ofTheUser();
        return base.resolve("followthrough");
    }

    private static Path ofTheUser() {
        return Path.of(System.getProperty("user.home")).resolve(".cache");
    }

    /** Unpacks beside the final place and moves it there, so that a half unpacked copy is never taken for a whole one. */
    private static Path unpack(URL archive, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        var fresh = Files.createTempDirectory(home.getParent(), ".unpacking-");
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive.openStream()))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, fresh);
            }
        }
        return moved(fresh, home);
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path home) throws IOException {
        var target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home) || entry.getName().endsWith(".a")) {
            return;
        }
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(target,
                    PosixFilePermissions.fromString((entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
        }
    }

    private static Path moved(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            delete(fresh);
        }
        return home;
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        List<Path> paths;
        try (var walk = Files.walk(tree)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (var path : paths) {
            Files.delete(path);
        }
    }
}

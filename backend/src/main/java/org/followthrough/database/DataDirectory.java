package org.followthrough.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Where one installation keeps everything it owns; one directory is one system. */
public record DataDirectory(Path root) {

    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** Creates the directory, closed to other users, where it does not exist. */
    public DataDirectory prepared() {
        try {
            Files.createDirectories(root, closed("rwx------"));
            Files.createDirectories(locks(), closed("rwx------"));
            return this;
        } catch (IOException e) {
            throw new DatabaseFailure(e, "directory.unusable", root, e.toString());
        }
    }

    public boolean hasDatabase() {
        return Files.exists(cluster().resolve("PG_VERSION"));
    }

    /** Refuses a directory whose database is to be new and is not. */
    public void requireNoDatabase(boolean embedded) {
        if (embedded && hasDatabase()) {
            throw new DatabaseFailure("directory.not.empty", root);
        }
    }

    /** Takes a stopped database away, with the passwords that belong to it. */
    public void deleteDatabase() {
        try {
            ServerBinaries.delete(cluster());
            Files.deleteIfExists(secrets());
            Files.deleteIfExists(port());
        } catch (IOException e) {
            throw new DatabaseFailure(e, "directory.unusable", root, e.toString());
        }
    }

    /** What the directory is used for ("main" or "demo"); empty as long as nobody has said so. */
    public Optional<String> kind() {
        return Files.exists(kindFile()) ? Optional.of(Texts.read(kindFile()).strip()) : Optional.empty();
    }

    /** Sets the kind for good: demo accounts never meet real data, real data never meets the time machine. */
    public void keepFor(String kind) {
        kind().filter(known -> !known.equals(kind)).ifPresent(known -> {
            throw new DatabaseFailure("directory.kind", root, known, kind);
        });
        Texts.replace(kindFile(), kind + System.lineSeparator());
    }

    public Path logFile(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    /**
     * Where parts of requests lie while they are read, empty: whatever a killed application left behind is gone. Only for who has the
     * application's seat; no backup takes it in.
     */
    public Path emptiedUploads() {
        var uploads = root.resolve("uploads");
        try {
            ServerBinaries.delete(uploads);
            return Files.createDirectories(uploads, closed("rwx------"));
        } catch (IOException e) {
            throw new DatabaseFailure(e, "directory.unusable", root, e.toString());
        }
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    Path secrets() {
        return root.resolve("database.secrets");
    }

    Path port() {
        return root.resolve("postgres.port");
    }

    Path instance() {
        return root.resolve("instance");
    }

    Path locks() {
        return root.resolve("locks");
    }

    private Path kindFile() {
        return root.resolve("kind");
    }

    static FileAttribute<?>[] closed(String permissions) {
        Set<PosixFilePermission> set = PosixFilePermissions.fromString(permissions);
        return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(set)} : new FileAttribute<?>[0];
    }
}

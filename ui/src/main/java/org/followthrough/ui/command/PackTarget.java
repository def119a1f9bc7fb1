package org.followthrough.ui.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The directory into which a pack is written: beside its place first and moved there when it is whole, so that nobody ever finds half
 * of one, whatever happens on the way.
 */
final class PackTarget implements AutoCloseable {

    private final Path path;
    private final Path beside;

    private PackTarget(Path path, Path beside) {
        this.path = path;
        this.beside = beside;
    }

    /** Refuses what holds files, or cannot be written, before anything is frozen. */
    static PackTarget at(Path wanted) {
        var path = wanted.toAbsolutePath().normalize();
        try {
            requireEmpty(path);
            var parent = Files.createDirectories(Objects.requireNonNull(path.getParent()));
            var unfinished = "." + path.getFileName() + ".unfinished-";
            removeLeft(parent, unfinished);
            return new PackTarget(path, Files.createTempDirectory(parent, unfinished + ProcessHandle.current().pid() + "-"));
        } catch (IOException unwritable) {
            throw new CommandFailure(Messages.text("pack.unwritable", path), unwritable);
        }
    }

    /** What a process began that was killed; another one that lives goes on with its own. */
    private static void removeLeft(Path parent, String unfinished) throws IOException {
        List<Path> left;
        try (var all = Files.list(parent)) {
            left = all.filter(path -> isLeft(path.getFileName().toString(), unfinished)).toList();
        }
        for (var one : left) {
            remove(one);
        }
    }

    private static boolean isLeft(String name, String unfinished) {
        return name.startsWith(unfinished) && name.substring(unfinished.length()).matches("\\d{1,18}-.*")
                && ProcessHandle.of(Long.parseLong(name.substring(unfinished.length()).replaceAll("-.*", ""))).isEmpty();
    }

    private static void remove(Path directory) throws IOException {
        try (var all = Files.walk(directory)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void requireEmpty(Path path) throws IOException {
        if (path.getParent() == null) {
            throw new CommandFailure(Messages.text("pack.not-empty", path));
        }
        if (Files.isDirectory(path)) {
            try (var content = Files.list(path)) {
                if (content.findAny().isPresent()) {
                    throw new CommandFailure(Messages.text("pack.not-empty", path));
                }
            }
        } else if (Files.exists(path)) {
            throw new CommandFailure(Messages.text("pack.not-empty", path));
        }
    }

    Path path() {
        return path;
    }

    /** Writes the content of a file. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    void write(String name, Content content) {
        try (var out = Files.newOutputStream(beside.resolve(name))) {
            content.to(out);
        } catch (IOException broken) {
            throw new CommandFailure(Messages.text("pack.unwritable", path), broken);
        }
    }

    /** Puts the whole directory into its place. */
    void finish() {
        try {
            Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            throw new CommandFailure(Messages.text("pack.unwritable", path), broken);
        }
    }

    /** What was not finished goes. */
    @Override
    public void close() {
        if (Files.exists(beside)) {
            try {
                remove(beside);
            } catch (IOException stays) {
                System.err.println(Messages.text("pack.left", beside));
            }
        }
    }
}

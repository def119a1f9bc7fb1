package org.followthrough.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom the server's programs run: as whoever runs us, or, since PostgreSQL refuses root, as root without its powers (a user
 * namespace of its own), or else as the user who owns nothing.
 */
record ServerUser(List<String> prefix, long uid) {

    private static final long NOBODY = 65534;
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    static ServerUser current() {
        var uid = new UnixSystem().getUid();
        return uid == 0 ? insteadOfRoot() : new ServerUser(List.of(), uid);
    }

    private static ServerUser insteadOfRoot() {
        var namespace = new ServerUser(List.of("unshare", "-U"), 0);
        var nobody = new ServerUser(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);
        return List.of(namespace, nobody).stream().filter(ServerUser::works).findFirst()
                .orElseThrow(() -> new DatabaseFailure("root.impossible"));
    }

    Programs.Outcome run(List<String> command, Duration limit) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return Programs.run(whole, limit);
    }

    private boolean works() {
        return run(List.of("true"), AT_ONCE).worked();
    }

    /** Makes a file or a whole tree this user's own and makes sure that its place can be reached. */
    void own(Path path) {
        if (!prefix.isEmpty()) {
            handOver(path);
            reach(path);
        }
    }

    private void handOver(Path path) {
        try (var tree = Files.walk(path)) {
            for (var each : (Iterable<Path>) tree::iterator) {
                Files.setAttribute(each, "unix:uid", Math.toIntExact(uid));
            }
        } catch (IOException e) {
            throw new DatabaseFailure(e, "directory.unusable", path, e.toString());
        }
    }

    private void reach(Path path) {
        if (uid == NOBODY) {
            open(path.toAbsolutePath().getParent());
            if (!run(List.of("test", "-r", path.toString()), AT_ONCE).worked()) {
                throw new DatabaseFailure("root.unreachable", path);
            }
        }
    }

    /** Lets others pass through, not look around: what is secret in a data directory is closed file by file. */
    private static void open(Path directory) {
        try {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        } catch (IOException e) {
            throw new DatabaseFailure(e, "directory.unusable", directory, e.toString());
        }
    }
}

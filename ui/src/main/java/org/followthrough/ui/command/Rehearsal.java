package org.followthrough.ui.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/**
 * A start that the build makes once under the eyes of the virtual machine, which notes what every later start needs (decision
 * 0008). It asks for the pages that are met first and ends at once.
 */
final class Rehearsal {

    private static final List<String> FIRST_MET = List.of("/", "/commitments", "/recommendations", "/app/login", "/api/v1/commitments");

    private Rehearsal() {
    }

    static boolean isMeant() {
        return Boolean.getBoolean("followthrough.rehearsal");
    }

    /** Gives the exit status: 1 when a page failed. */
    static int at(String url) {
        return FIRST_MET.stream().map(page -> status(url + page)).allMatch(status -> status < HttpURLConnection.HTTP_INTERNAL_ERROR) ? 0 : 1;
    }

    private static int status(String address) {
        try {
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            var status = connection.getResponseCode();
            connection.disconnect();
            return status;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

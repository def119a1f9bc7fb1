package org.followthrough.accountability.packs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A frozen pack: public, and never changed.
 *
 * @param code        its edition's code and its number there, such as {@code GFMD-2009-1}
 * @param instant     what it holds was public then
 * @param licence     under what it may be used
 * @param commitments how many it tells of
 */
public record Pack(String code, String edition, int number, Instant instant, int methodVersion, String licence, int commitments, Instant madeAt,
        List<StoredPart> files) {

    /** One of its files. */
    public record StoredPart(String name, String mediaType, long size, String sha256) {
    }

    public Pack {
        files = List.copyOf(files);
    }

    public Optional<StoredPart> file(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }
}

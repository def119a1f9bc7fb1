package org.followthrough.evidence;

/**
 * A stored file by its hash.
 *
 * @param size in bytes
 */
public record StoredFile(String sha256, long size, String mediaType) {
}

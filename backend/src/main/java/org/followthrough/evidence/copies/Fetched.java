package org.followthrough.evidence.copies;

import java.net.URI;

/**
 * What an address showed.
 *
 * @param address where it was found after redirects
 */
public record Fetched(URI address, String mediaType, byte[] content) {
}

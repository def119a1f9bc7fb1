package org.followthrough.ui.portal;

/**
 * Why there is no page.
 *
 * @param key of the texts: not-found, refused, unavailable or failed
 * @param reference under which the log tells more; empty where nothing failed
 */
public record Trouble(String key, String reference) {
}

package org.followthrough.ui.portal;

/**
 * A form for a confidential submission that was not read.
 *
 * @param text what to do about it
 * @param form address of an empty form for the same commitment
 */
public record ConfidentialRefusal(String text, String form) {
}

package org.followthrough.ui.portal;

/**
 * A form that was not read.
 *
 * @param text what to do about it
 * @param form address of an empty form for the same
 */
public record FormRefusal(String text, String form) {
}

package org.followthrough.ui.portal;

/** A step of the way that leads to a page. */
public record Crumb(String text, String href) {
}

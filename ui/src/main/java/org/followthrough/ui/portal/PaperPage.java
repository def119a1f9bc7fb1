package org.followthrough.ui.portal;

/**
 * A paper as a page.
 *
 * @param address under which it is a file, but for the file's kind
 */
public record PaperPage(String title, String subtitle, Html content, String address) {
}

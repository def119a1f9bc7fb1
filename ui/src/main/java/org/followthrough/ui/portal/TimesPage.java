package org.followthrough.ui.portal;

import org.followthrough.forum.Edition;

/** Response times of an edition. */
public record TimesPage(Edition edition, Narrowed narrowed, Times times) {
}

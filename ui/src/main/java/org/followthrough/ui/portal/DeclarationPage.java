package org.followthrough.ui.portal;

import java.util.List;
import org.followthrough.register.declarations.Declaration;

/**
 * An outcome document of governments, with the asks that are found in its sentences.
 *
 * @param asks   how many asks are found in it
 * @param uptake address of the way from asks to effects in its edition
 */
public record DeclarationPage(Declaration declaration, String edition, String day, int asks, String uptake, List<Item> items) {

    /** One sentence and what is found in it. */
    public record Item(String id, String place, String verbatim, List<Found> found) {
    }

    /** An ask; {@code how} says how it is found there. */
    public record Found(String ref, String title, String how) {
    }
}

package org.followthrough.ui.portal;

import java.util.List;
import org.followthrough.ui.shared.FacetGroup;

/**
 * The register as a list with what narrows it.
 *
 * @param more  said where not all that was found is shown; else empty
 * @param empty what to do where nothing was found
 */
public record RegisterPage(Listing<RegisterEntry> listing, List<Facets> facets, List<Removal> chosen, String more, String empty) {

    /** A facet, whose every value is a link. */
    public record Facets(String title, List<Link> first, List<Link> others) {

        static Facets of(FacetGroup group, Address list) {
            return new Facets(group.title(), links(group, group.first(), list), links(group, group.others(), list));
        }

        private static List<Link> links(FacetGroup group, List<FacetGroup.Value> values, Address list) {
            return values.stream().map(value -> new Link(value.text(), value.count(), value.chosen(),
                    list.with(group.facet().code(), value.chosen() ? null : value.code()).toString())).toList();
        }
    }

    /** A value; the link of a chosen one takes it away. */
    public record Link(String text, String count, boolean chosen, String href) {
    }

    /** A condition of the list, and the address without it. */
    public record Removal(String text, String href) {
    }
}

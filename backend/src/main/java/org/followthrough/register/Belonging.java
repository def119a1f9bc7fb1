package org.followthrough.register;

import java.util.List;
import org.followthrough.register.attribution.Attribution;
import org.followthrough.register.attribution.Proponent;
import org.jspecify.annotations.Nullable;

/**
 * Where an ask belongs, and who asks, as the public sees it.
 *
 * @param part       the innermost event of the programme in which it was made
 * @param parent     reference of the ask of which it is a sub-point
 * @param subPoints  references of its own sub-points
 * @param proponents without whom the mode hides
 */
public record Belonging(String part, @Nullable String parent, List<String> subPoints, Attribution attribution, List<Proponent> proponents) {
}

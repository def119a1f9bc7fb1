package org.followthrough.register.attribution;

import org.jspecify.annotations.Nullable;

/** Who proposed an ask: a person, an organisation, or a person of an organisation. */
public record Proponent(@Nullable String person, @Nullable String organisation) {

    private static final int LONGEST = 200;

    /** True where neither is given. */
    public boolean isNobody() {
        return person == null && organisation == null;
    }

    /** True where both names can be kept. */
    public boolean fits() {
        return fits(person) && fits(organisation);
    }

    private static boolean fits(@Nullable String name) {
        return name == null || !name.isBlank() && name.length() <= LONGEST && name.chars().noneMatch(Character::isISOControl);
    }
}

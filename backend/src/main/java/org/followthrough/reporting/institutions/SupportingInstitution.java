package org.followthrough.reporting.institutions;

import org.followthrough.reporting.InstitutionLevel;
import org.jspecify.annotations.Nullable;

/**
 * An institution that supports the one that leads.
 *
 * @param role by which the public knows it; null where it is known by its name
 */
public record SupportingInstitution(String name, InstitutionLevel level, @Nullable String role) {

    /** Whether the public knows it by its role only. */
    public boolean isByRole() {
        return role != null;
    }

    /** What everybody may read of it. */
    public String publicly() {
        return role == null ? name : role;
    }

    SupportingInstitution tidy() {
        return new SupportingInstitution(name.strip(), level, role == null || role.isBlank() ? null : role.strip());
    }
}

package org.followthrough.parties;

import org.jspecify.annotations.Nullable;

/**
 * A government or an organisation.
 *
 * @param sector of an organisation; null for a state
 */
public record Party(String code, String name, PartyKind kind, String region, @Nullable String sector) {
}

package org.followthrough.register.treaties;

/**
 * Whether an ask is a treaty ask.
 *
 * @param marked   what somebody said; false where nobody has
 * @param proposed whether the instruments that it names speak for it and nobody has decided
 */
public record TreatyMark(boolean marked, boolean proposed) {
}

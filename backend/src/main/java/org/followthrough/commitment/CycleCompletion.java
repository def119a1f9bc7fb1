package org.followthrough.commitment;

import java.util.UUID;

/**
 * How far the plan of one cycle was, as its report was cleared and its assessment published.
 *
 * @param plan ordinal of the version of the plan that counted in that cycle
 * @param assessed whether its panel has published; before that nothing of it is verified
 */
public record CycleCompletion(UUID cycle, int plan, boolean assessed, Completion completion) {
}

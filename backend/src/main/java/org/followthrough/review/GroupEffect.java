package org.followthrough.review;

/** The effect on one group of people, as more than half of those who speak of that group see it (method, section 2 E). */
public record GroupEffect(String forWhom, Effect effect) {
}

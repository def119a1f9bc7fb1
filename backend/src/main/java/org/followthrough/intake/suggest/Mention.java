package org.followthrough.intake.suggest;

/** A code that a text names outright, with its words and where they stand. */
record Mention(String code, String words, int start, int end) {
}

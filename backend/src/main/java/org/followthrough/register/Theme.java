package org.followthrough.register;

import java.util.List;

/** A theme of the vocabulary; cue words only suggest it to the curator. */
public record Theme(String code, String name, String description, List<String> cueWords) {
}

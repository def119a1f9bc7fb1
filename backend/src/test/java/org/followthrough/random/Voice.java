package org.followthrough.random;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A report that an organisation hands in beside the addressee's (features, row G4). */
final class Voice {

    final String number;
    final String organisation;
    int version = 1;
    boolean withdrawn;
    boolean hasAddress;
    /** By how many items of evidence it is cited at each commitment. */
    final TreeMap<String, Integer> cited = new TreeMap<>();

    Voice(String number, String organisation) {
        this.number = number;
        this.organisation = organisation;
    }

    Voice copy() {
        var copy = new Voice(number, organisation);
        copy.version = version;
        copy.withdrawn = withdrawn;
        copy.hasAddress = hasAddress;
        copy.cited.putAll(cited);
        return copy;
    }

    void cite(String ref) {
        cited.merge(ref, 1, Integer::sum);
    }

    /** In the words of {@link VoiceDeeds}. */
    String words() {
        return words(number, organisation, version, withdrawn, String.join(" ", cited.keySet()));
    }

    static String words(String number, @Nullable String organisation, int version, boolean withdrawn, String refs) {
        return String.join(" | ", number, String.valueOf(organisation), String.valueOf(version), withdrawn ? "withdrawn" : "stands", refs);
    }
}

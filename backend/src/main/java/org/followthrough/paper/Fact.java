package org.followthrough.paper;

/** Something told by its name: "Instant: 21 November 2026 at 09:00". */
public record Fact(String name, Words words) {

    public static Fact of(String name, String words) {
        return new Fact(name, Words.of(words));
    }
}

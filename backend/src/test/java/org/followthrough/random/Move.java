package org.followthrough.random;

import java.time.Instant;

/**
 * What a step is, in a line of a script: with the seed it says everything.
 *
 * @param number of the step, which gives its luck
 * @param at     when it begins
 * @param kind   what is done
 * @param about  reference of the commitment, the instant that the clock goes to, or "-"
 */
record Move(int number, Instant at, Kind kind, String about) {

    static final String NOTHING = "-";

    /** What a step can be. */
    enum Kind {
        ASSIGN, CYCLE, STAFF, MARK, MANY, JOINT, VOICE, COMMENT, MAIL, WALK, UNNOTICED, GIVE_ON, DEED;

        boolean isAboutOne() {
            return this == GIVE_ON || this == DEED;
        }
    }

    static Move read(String line) {
        var words = line.strip().split(" ");
        return new Move(Integer.parseInt(words[0]), Instant.parse(words[1]), Kind.valueOf(words[2]), words[3]);
    }

    @Override
    public String toString() {
        return String.join(" ", String.valueOf(number), at.toString(), kind.name(), about);
    }
}

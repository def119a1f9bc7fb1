package org.followthrough.commitment;

import java.util.Map;

/** A recommendation was given to an addressee of whom the profile asks no position: its implementation starts at once. */
public record CommitmentStarted(Happened happened) implements CommitmentEvent {

    @Override
    public Map<String, Object> content() {
        return Map.of("addressee", happened.addressee());
    }
}

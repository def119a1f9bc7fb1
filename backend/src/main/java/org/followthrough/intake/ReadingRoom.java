package org.followthrough.intake;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets a few documents be read at a time; who comes later waits for a seat. */
public final class ReadingRoom {

    private final Semaphore seats;

    /** With so many seats. */
    public ReadingRoom(int seats) {
        this.seats = new Semaphore(seats, true);
    }

    public <T> T read(Supplier<T> reading) {
        seats.acquireUninterruptibly();
        try {
            return reading.get();
        } finally {
            seats.release();
        }
    }
}

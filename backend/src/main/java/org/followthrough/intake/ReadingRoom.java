package org.followthrough.intake;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets a few documents be read at a time; who comes later waits for a seat. */
final class ReadingRoom {

    private final Semaphore seats;

    ReadingRoom(int seats) {
        this.seats = new Semaphore(seats, true);
    }

    <T> T read(Supplier<T> reading) {
        seats.acquireUninterruptibly();
        try {
            return reading.get();
        } finally {
            seats.release();
        }
    }
}

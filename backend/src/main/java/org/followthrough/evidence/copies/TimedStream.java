package org.followthrough.evidence.copies;

import java.io.FilterInputStream;
import java.io.IOException;
import java.net.Socket;

/** What a server sends, until an instant: one that sends a byte a second is no faster for it. */
final class TimedStream extends FilterInputStream {

    private final Socket socket;
    private final long until;

    TimedStream(Socket socket, long until) throws IOException {
        super(socket.getInputStream());
        this.socket = socket;
        this.until = until;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        socket.setSoTimeout(SafeLine.left(until));
        return super.read(buffer, offset, length);
    }
}

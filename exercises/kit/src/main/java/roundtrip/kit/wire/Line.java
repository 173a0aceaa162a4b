package roundtrip.kit.wire;

import java.io.IOException;
import java.util.Optional;

/** One connection that a check keeps: requests go out on it one after the other, or byte by byte. One thread at a time. */
public final class Line implements AutoCloseable {
    private final Optional<WireStream> stream;
    private final Patience patience;
    private final Transcript transcript;
    private final int connection;
    private final String host;
    private final ResponseReader reader;

    Line(Optional<WireStream> stream, Patience patience, Transcript transcript, String host) {
        this.stream = stream;
        this.patience = patience;
        this.transcript = transcript;
        this.host = host;
        this.connection = transcript.opened();
        this.reader = stream.map(open -> new ResponseReader(open, connection, transcript)).orElse(null);
        if (stream.isEmpty()) {
            transcript.note(connection, "refused");
        }
    }

    /** Sends the whole request and reads its answer. */
    public Exchange send(Request request) {
        write(request.bytes(host));
        return receive(request);
    }

    /** Sends bytes and waits for nothing; a peer that does not take them shows when the answer is read. */
    public void write(byte[] bytes) {
        if (stream.isEmpty()) {
            return;
        }
        try {
            stream.get().write(bytes, patience.request());
            transcript.sent(connection, bytes);
        } catch (IOException e) {
            transcript.note(connection, "the server took no more bytes");
        }
    }

    /** Reads the answer to a request whose bytes went out before. */
    public Exchange receive(Request request) {
        return new Exchange(request, read(request, false));
    }

    Reply read(Request request, boolean toTheEnd) {
        if (reader == null) {
            return new Reply.Refused();
        }
        Reply reply = reader.read(request.method(), patience.request(), toTheEnd);
        patience.saw(reply);
        return reply;
    }

    /** Ends this side of the connection; the server may still answer. */
    public void finish() {
        try {
            if (stream.isPresent()) {
                stream.get().finish();
                transcript.note(connection, "ended by the probe");
            }
        } catch (IOException e) {
            transcript.note(connection, "was gone before the probe ended it");
        }
    }

    /** True when the server ends the connection, within the deadline of a request, and sends nothing more before. */
    public boolean isEndedByServer() {
        return reader != null && reader.endsQuietly(patience.request());
    }

    @Override
    public void close() {
        try {
            if (stream.isPresent()) {
                stream.get().close();
            }
        } catch (IOException e) {
            transcript.note(connection, "did not close: " + e.getMessage());
        }
    }
}

package roundtrip.grader.intake;

import java.io.IOException;

/** One file or link of a container, by the name under which it arrived; nothing is read before {@link Content#read}. */
record Entry(String name, Kind kind, Content content) {
    enum Kind {
        FILE,
        LINK,
        SPECIAL
    }

    @FunctionalInterface
    interface Content {
        /** Reads at most {@code cap} bytes and refuses a longer content; trusts no size that was declared. */
        byte[] read(long cap) throws IOException, Refused;
    }

    static Content none() {
        return cap -> new byte[0];
    }

    Entry renamed(String newName) {
        return new Entry(newName, kind, content);
    }
}

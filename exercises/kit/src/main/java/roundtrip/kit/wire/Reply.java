package roundtrip.kit.wire;

/** What became of one request: an answer, or one of the ways in which there is none. Never an exception: it is evidence. */
public sealed interface Reply {
    /** In words, as they stand behind "got": {@code 404, Content-Length: 0}. */
    String brief();

    /** A complete response. */
    record Answered(Response response) implements Reply {
        @Override
        public String brief() {
            return response.brief();
        }
    }

    /** Nobody took the connection. */
    record Refused() implements Reply {
        @Override
        public String brief() {
            return "no connection: nobody listens there";
        }
    }

    /** The connection ended before the answer was complete. */
    record Cut(String after) implements Reply {
        @Override
        public String brief() {
            return "the connection ended " + after;
        }
    }

    /** The answer was not complete when the deadline passed. */
    record Late(String after) implements Reply {
        @Override
        public String brief() {
            return "no complete answer before the deadline, only " + after;
        }
    }

    /** Something came that is no HTTP response, or more of it than the probe takes. */
    record Garbled(String what) implements Reply {
        @Override
        public String brief() {
            return what;
        }
    }
}

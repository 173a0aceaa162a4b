package roundtrip.kit.wire;

/** One request and what became of it. */
public record Exchange(Request request, Reply reply) {}

package roundtrip.quiz;

/** A named wrong idea, and the truth in one sentence. */
public record Misconception(String id, Html idea, Html truth) {}

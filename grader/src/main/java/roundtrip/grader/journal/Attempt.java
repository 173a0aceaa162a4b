package roundtrip.grader.journal;

/**
 * One start of one submission.
 *
 * @param start how often it was started in this generation, this start included
 */
public record Attempt(long id, int generation, String submission, int start) {}

/**
 * What a grading run must not lose: attempts and processes before student code runs, results and decisions once and for ever. Rows are
 * only ever added. Results and decisions stand in {@code journal.jsonl}, too, each line chained to the one before, since a database can
 * be lost as a whole. What a result says is not known here.
 */
@NullMarked
package roundtrip.grader.journal;

import org.jspecify.annotations.NullMarked;

/**
 * What a grading run leaves behind: {@code results.json}, {@code marks.csv} and pages to read. All text that came from a
 * submission is hostile here: capped, shown without control characters, escaped for its format.
 */
@NullMarked
package roundtrip.grader.report;

import org.jspecify.annotations.NullMarked;

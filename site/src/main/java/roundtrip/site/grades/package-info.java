/** Results of the grader on the site: import, the results table, a submission's checks with their transcripts. */
@NullMarked
package roundtrip.site.grades;

import org.jspecify.annotations.NullMarked;

/**
 * Where checks run: the student's program in this JVM or in processes of its own, the run of a suite, and the reports at the desk.
 *
 * <p>Suites see {@code roundtrip.kit.check} only; the grader brings hosts of its own and takes the verdicts.
 */
package roundtrip.kit.bench;

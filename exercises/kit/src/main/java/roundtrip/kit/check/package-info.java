/** The words in which suites are written: checks and their facts, the subject that is asked, its answers, and the evidence of a failure. */
package roundtrip.kit.check;

@org.jspecify.annotations.NullMarked
package roundtrip.grader.exchange;

@org.jspecify.annotations.NullMarked
package roundtrip.grader.redteam;

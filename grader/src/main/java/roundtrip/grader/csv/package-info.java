/** CSV as RFC 4180 has it, for lists that come in and gradebooks that go out again: what is not changed stays byte for byte. */
@NullMarked
package roundtrip.grader.csv;

import org.jspecify.annotations.NullMarked;

/** XML and zip files from strangers, read within limits and without fetching anything. */
@NullMarked
package roundtrip.quiz.exchange.xml;

import org.jspecify.annotations.NullMarked;

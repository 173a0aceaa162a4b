/** The chapter's sections as pages of numbered paragraphs. */
@NullMarked
package roundtrip.site.chapter;

import org.jspecify.annotations.NullMarked;

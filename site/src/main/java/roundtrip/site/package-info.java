/** The start of the site and its whole URL map; each feature has a package of its own below. */
@NullMarked
package roundtrip.site;

import org.jspecify.annotations.NullMarked;

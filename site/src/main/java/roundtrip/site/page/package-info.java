/** What every page shares: layout, viewer, refusals, assets, headers. Knows no feature. */
@NullMarked
package roundtrip.site.page;

import org.jspecify.annotations.NullMarked;

/** The database: opening it safely, one SQL for H2 and PostgreSQL, requests that count once. Knows no feature. */
@NullMarked
package roundtrip.site.store;

import org.jspecify.annotations.NullMarked;

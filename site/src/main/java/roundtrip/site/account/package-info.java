/** People and how they come in: passwords, sessions, one-time links, the throttle, and the gate that every request passes. */
@NullMarked
package roundtrip.site.account;

import org.jspecify.annotations.NullMarked;

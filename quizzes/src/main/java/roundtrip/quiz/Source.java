package roundtrip.quiz;

import java.net.URI;
import java.util.Optional;

/**
 * Where a key comes from.
 *
 * @param id as in the bank, for example {@code rfc9110#9.2.2}
 * @param title for people, for example {@code RFC 9110 §9.2.2 Idempotent Methods}
 * @param address where it can be read; empty for what lies in the course itself
 */
public record Source(String id, String title, Optional<URI> address) {}

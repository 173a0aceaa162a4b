package lendery.forgetme;

import java.time.Instant;

/** What a good token says: who holds it, its own name, and the first moment at which it is worth nothing. */
public record Claims(String member, String tokenId, Instant expires) {}

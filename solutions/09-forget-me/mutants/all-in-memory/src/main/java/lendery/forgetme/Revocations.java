package lendery.forgetme;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Tokens that are dead before their time. */
final class Revocations {
    private final Set<String> dead = ConcurrentHashMap.newKeySet();

    Revocations(DataSource db) {}

    void add(Claims claims) throws java.sql.SQLException {
        dead.add(claims.tokenId());
    }

    boolean contains(Claims claims) throws java.sql.SQLException {
        return dead.contains(claims.tokenId());
    }
}

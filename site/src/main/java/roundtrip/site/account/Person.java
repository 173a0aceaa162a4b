package roundtrip.site.account;

import org.jspecify.annotations.Nullable;

/** @param passwordHash null for a person who comes in by link only */
record Person(long id, String name, @Nullable String passwordHash, boolean teaches) {}

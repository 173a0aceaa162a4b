package roundtrip.site.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import roundtrip.site.page.Refusal;

/**
 * Argon2id with 19 MiB, two passes, one lane: 50 to 190 ms of CPU for each try, so at most two run at a time and the
 * others wait briefly.
 */
public final class Passwords {
    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;

    private final Semaphore atATime = new Semaphore(2, true);
    private final String nobody;

    public Passwords() {
        this.nobody = hash("a password that nobody has");
    }

    public String hash(String password) {
        return guarded(() ->
                Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2).getResult());
    }

    /**
     * Whether the password belongs to the hash. Without a hash it is compared with a dummy, so that an unknown name takes
     * as long as a known one.
     */
    boolean fits(String password, @Nullable String hash) {
        String against = hash == null ? nobody : hash;
        boolean same =
                guarded(() -> Password.check(password, against).with(Argon2Function.getInstanceFromHash(against)));
        return same && hash != null;
    }

    /** Whether the hash was made with older parameters and should be made anew. */
    static boolean outdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(ARGON2);
    }

    private <T> T guarded(java.util.function.Supplier<T> work) {
        try {
            if (!atATime.tryAcquire(5, TimeUnit.SECONDS)) {
                throw Refusal.busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.busy();
        }
        try {
            return work.get();
        } finally {
            atATime.release();
        }
    }
}

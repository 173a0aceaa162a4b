package lendery.forgetme;

import java.util.Optional;

/** Ends a request with that status. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String challenge;

    private Refusal(int status, String message, String challenge) {
        super(message);
        this.status = status;
        this.challenge = challenge;
    }

    static Refusal of(int status, String message) {
        return new Refusal(status, message, null);
    }

    /** 401, with the key that would open the door (RFC 6750 §3). */
    static Refusal unauthorized(String message) {
        return new Refusal(401, message, null);
    }

    int status() {
        return status;
    }

    Optional<String> challenge() {
        return Optional.ofNullable(challenge);
    }
}

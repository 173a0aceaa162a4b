package roundtrip.quiz;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * The 32 random bytes of an attempt, from which its paper, order and tokens follow. They come from the caller, and are
 * shown to a learner only after the release; so they are not printed by {@link #toString()}.
 */
public final class Seed {

    private static final int SIZE = 32;

    private final byte[] bytes;

    private Seed(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Seed of(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("a seed has " + SIZE + " bytes, but there were " + bytes.length);
        }
        return new Seed(bytes.clone());
    }

    public static Seed ofHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Seed that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "seed";
    }
}

package roundtrip.grader.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Archives that are not opened, told by their first bytes, or by their name where the bytes were not read. */
final class Archives {
    private static final Pattern NAME =
            Pattern.compile("\\.(zip|rar|7z|tar|gz|tgz|bz2|tbz2|xz|txz|zst|lz|lzma|cab|iso|jar)$");
    private static final List<byte[]> STARTS = List.of(
            new byte[] {0x1f, (byte) 0x8b},
            new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c},
            new byte[] {'R', 'a', 'r', '!', 0x1a, 7},
            new byte[] {'B', 'Z', 'h'},
            new byte[] {(byte) 0xfd, '7', 'z', 'X', 'Z', 0},
            new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd});
    private static final byte[] TAR = "ustar".getBytes(StandardCharsets.US_ASCII);
    private static final int TAR_AT = 257;

    private Archives() {}

    static boolean isOther(byte[] bytes) {
        return STARTS.stream().anyMatch(start -> hasAt(bytes, 0, start)) || hasAt(bytes, TAR_AT, TAR);
    }

    static boolean isNamedLikeOne(String name) {
        return NAME.matcher(name.toLowerCase(Locale.ROOT)).find();
    }

    private static boolean hasAt(byte[] bytes, int at, byte[] mark) {
        return bytes.length >= at + mark.length && Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length);
    }
}

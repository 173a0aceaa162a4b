package roundtrip.quiz.exchange.xml;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import roundtrip.quiz.exchange.ExchangeException;

/**
 * A zip file from a stranger, unpacked in memory. The central directory alone counts; every name and size is looked at
 * before anything is unpacked, and sizes again while it is.
 */
public final class Zip {

    private static final int MOST_ENTRIES = 2000;
    private static final int MOST_BYTES = 50 << 20;
    private static final int HIGHEST_RATIO = 100;
    private static final int RATIO_FROM = 4096;
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;

    private final ByteBuffer zip;
    private final Set<String> names = new HashSet<>();
    private long total;

    private Zip(byte[] bytes) {
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Whether the bytes begin as a zip file does. */
    public static boolean is(byte[] bytes) {
        return bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K' && (bytes[2] == 3 || bytes[2] == 5);
    }

    /** The files by name, in the order of the directory. */
    public static Map<String, byte[]> read(byte[] bytes) {
        try {
            return new Zip(bytes).entries();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExchangeException("zip-broken", "expected a whole zip file, got one that ends too early or lies");
        }
    }

    private record Place(String name, int method, long packed, long size, int local) {}

    private Map<String, byte[]> entries() {
        int end = end();
        int count = Short.toUnsignedInt(zip.getShort(end + 10));
        if (count > MOST_ENTRIES) {
            throw new ExchangeException("zip-entries", "expected at most " + MOST_ENTRIES + " files, got " + count);
        }
        int at = zip.getInt(end + 16);
        Map<String, Place> places = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            if (zip.getInt(at) != ENTRY) {
                throw new ExchangeException("zip-broken", "expected an entry of the directory, got something else");
            }
            Place place = place(at);
            if (!place.name().endsWith("/")) {
                places.put(place.name(), place);
            }
            at += 46
                    + Short.toUnsignedInt(zip.getShort(at + 28))
                    + Short.toUnsignedInt(zip.getShort(at + 30))
                    + Short.toUnsignedInt(zip.getShort(at + 32));
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        places.forEach((name, place) -> files.put(name, unpacked(place)));
        return files;
    }

    private int end() {
        for (int at = zip.limit() - 22; at >= Math.max(0, zip.limit() - 22 - 0xffff); at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        throw new ExchangeException("zip-broken", "expected a zip file, got one without its directory");
    }

    private Place place(int at) {
        int flags = Short.toUnsignedInt(zip.getShort(at + 8));
        String name = name(at + 46, Short.toUnsignedInt(zip.getShort(at + 28)));
        if ((flags & 1) != 0) {
            throw new ExchangeException("zip-encrypted", "expected files without a password, got \"" + name + "\"");
        }
        if ((zip.getInt(at + 38) >>> 16 & 0xf000) == 0xa000) {
            throw new ExchangeException("zip-link", "expected files, got the link \"" + name + "\"");
        }
        long packed = Integer.toUnsignedLong(zip.getInt(at + 20));
        long size = Integer.toUnsignedLong(zip.getInt(at + 24));
        total += size;
        if (total > MOST_BYTES) {
            throw new ExchangeException(
                    "zip-size", "expected at most " + MOST_BYTES + " bytes in all, got more with \"" + name + "\"");
        }
        ratio(name, packed, size);
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")
                || name.toLowerCase(Locale.ROOT).endsWith(".imscc")) {
            throw new ExchangeException("zip-nested", "expected no zip file in a zip file, got \"" + name + "\"");
        }
        return new Place(name, Short.toUnsignedInt(zip.getShort(at + 10)), packed, size, zip.getInt(at + 42));
    }

    private static void ratio(String name, long packed, long size) {
        if (size > RATIO_FROM && size > HIGHEST_RATIO * Math.max(1, packed)) {
            throw new ExchangeException(
                    "zip-ratio",
                    "expected files that grow at most " + HIGHEST_RATIO + " times, got \"" + name + "\" from " + packed
                            + " to " + size + " bytes");
        }
    }

    private String name(int at, int length) {
        byte[] raw = new byte[length];
        zip.get(at, raw);
        String name;
        try {
            name = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            name = new String(raw, StandardCharsets.ISO_8859_1);
        }
        boolean leaves = java.util.Arrays.asList(name.split("[/\\\\]")).contains("..");
        boolean absolute = name.startsWith("/") || name.startsWith("\\") || name.matches("(?s)^[A-Za-z]:.*");
        if (leaves || absolute || name.isEmpty() || name.chars().anyMatch(c -> c < 0x20)) {
            throw new ExchangeException(
                    "zip-path",
                    "expected names inside the package, got \"" + name.replaceAll("\\p{Cntrl}", "?") + "\"");
        }
        String alike = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replace('\\', '/')
                .toLowerCase(Locale.ROOT);
        if (!names.add(alike)) {
            throw new ExchangeException(
                    "zip-duplicate", "expected names that differ not only in case, got \"" + name + "\" twice");
        }
        return name;
    }

    private byte[] unpacked(Place place) {
        int local = place.local();
        if (zip.getInt(local) != LOCAL) {
            throw new ExchangeException("zip-broken", "expected the file \"" + place.name() + "\", got something else");
        }
        int data = local
                + 30
                + Short.toUnsignedInt(zip.getShort(local + 26))
                + Short.toUnsignedInt(zip.getShort(local + 28));
        byte[] packed = new byte[Math.toIntExact(Math.min(place.packed(), zip.limit()))];
        zip.get(data, packed);
        byte[] file = switch (place.method()) {
            case 0 -> packed;
            case 8 -> inflated(place, packed);
            default ->
                throw new ExchangeException(
                        "zip-method", "expected files that are stored or deflated, got \"" + place.name() + "\"");
        };
        if (is(file)) {
            throw new ExchangeException(
                    "zip-nested", "expected no zip file in a zip file, got \"" + place.name() + "\"");
        }
        return file;
    }

    private static byte[] inflated(Place place, byte[] packed) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] out = new byte[Math.toIntExact(place.size())];
            int filled = 0;
            while (filled < out.length && !inflater.finished()) {
                int more = inflater.inflate(out, filled, out.length - filled);
                if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                filled += more;
            }
            boolean ends = inflater.finished() || inflater.inflate(new byte[1]) == 0;
            if (filled < out.length || !ends) {
                throw new ExchangeException(
                        "zip-size",
                        "expected " + place.size() + " bytes of \"" + place.name() + "\", as its directory says");
            }
            return out;
        } catch (DataFormatException e) {
            throw new ExchangeException(
                    "zip-broken", "expected a file that can be unpacked, got \"" + place.name() + "\"");
        } finally {
            inflater.end();
        }
    }
}

package roundtrip.grader.intake;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a zip's directory and single entries out of a buffer. Own code, since {@code java.util.zip} hides which entries are
 * links, stops at a name that is not UTF-8, and needs a file for what lies inside another zip.
 */
final class ZipReader {
    private static final int END = 0x06054b50;
    private static final int END64 = 0x06064b50;
    private static final int END64_LOCATOR = 0x07064b50;
    private static final int DIRECTORY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final long WORD = 0xffffffffL;

    private final ByteBuffer zip;

    private ZipReader(ByteBuffer zip) {
        this.zip = zip.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    static boolean looksLikeZip(byte[] start) {
        return start.length >= 4
                && start[0] == 'P'
                && start[1] == 'K'
                && ((start[2] == 3 && start[3] == 4) || (start[2] == 5 && start[3] == 6));
    }

    static List<Entry> entries(ByteBuffer bytes, int maxEntries) throws Refused {
        try {
            return new ZipReader(bytes).directory(maxEntries);
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | ArithmeticException e) {
            throw damaged();
        }
    }

    private static Refused damaged() {
        return new Refused("the zip is damaged: pack it again");
    }

    private List<Entry> directory(int maxEntries) throws Refused {
        int end = findEnd();
        long count = u16(end + 10);
        long at = u32(end + 16);
        if ((count == 0xffff || at == WORD) && end >= 20 && zip.getInt(end - 20) == END64_LOCATOR) {
            int end64 = Math.toIntExact(zip.getLong(end - 12));
            if (zip.getInt(end64) != END64) {
                throw damaged();
            }
            count = zip.getLong(end64 + 32);
            at = zip.getLong(end64 + 48);
        }
        if (count > maxEntries) {
            throw new Refused("the zip holds " + count + " entries; at most " + maxEntries + " are read");
        }
        List<Entry> entries = new ArrayList<>();
        List<Extent> extents = new ArrayList<>();
        long next = at;
        for (long i = 0; i < count; i++) {
            int head = Math.toIntExact(next);
            if (zip.getInt(head) != DIRECTORY) {
                throw damaged();
            }
            Entry entry = entry(head, extents);
            if (!entry.name().endsWith("/")) {
                entries.add(entry);
            }
            next = head + 46L + u16(head + 28) + u16(head + 30) + u16(head + 32);
        }
        refuseOverlaps(extents);
        return entries;
    }

    /** Where in the zip an entry lies, header and packed bytes. */
    private record Extent(long from, long to) {}

    /** Honest zips never use one byte twice; bombs without nesting live by it. */
    private static void refuseOverlaps(List<Extent> extents) throws Refused {
        extents.sort(Comparator.comparingLong(Extent::from));
        for (int i = 1; i < extents.size(); i++) {
            if (extents.get(i).from() < extents.get(i - 1).to()) {
                throw new Refused("the zip's entries overlap: pack it again");
            }
        }
    }

    private int findEnd() throws Refused {
        int lowest = Math.max(0, zip.limit() - 22 - 0xffff);
        for (int at = zip.limit() - 22; at >= lowest; at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        throw damaged();
    }

    private Entry entry(int head, List<Extent> extents) throws Refused {
        int flags = u16(head + 8);
        int method = u16(head + 10);
        long crc = u32(head + 16);
        long packed = u32(head + 20);
        long local = u32(head + 42);
        int nameLength = u16(head + 28);
        if (packed == WORD || local == WORD || u32(head + 24) == WORD) {
            long[] wide = wide(head, head + 46 + nameLength, u16(head + 30), packed, local);
            packed = wide[0];
            local = wide[1];
        }
        String name = name(bytes(head + 46, nameLength), (flags & 0x800) != 0);
        long packedSize = packed;
        long localAt = local;
        int header = Math.toIntExact(local);
        extents.add(new Extent(local, local + 30 + u16(header + 26) + u16(header + 28) + packed));
        return new Entry(name, kind(head), cap -> {
            if ((flags & 1) != 0) {
                throw new Refused("the zip is encrypted: hand it in without a password");
            }
            try {
                return read(Math.toIntExact(localAt), method, Math.toIntExact(packedSize), crc, cap, name);
            } catch (BufferUnderflowException | IndexOutOfBoundsException | ArithmeticException e) {
                throw damaged();
            }
        });
    }

    /** The extra field of a zip64 entry holds, in this order, only those of the three numbers that did not fit. */
    private long[] wide(int head, int extra, int length, long packed, long local) {
        int at = extra;
        while (at + 4 <= extra + length) {
            int size = u16(at + 2);
            if (u16(at) == 1) {
                int field = at + 4 + (u32(head + 24) == WORD ? 8 : 0);
                long widePacked = packed == WORD ? zip.getLong(field) : packed;
                field += packed == WORD ? 8 : 0;
                return new long[] {widePacked, local == WORD ? zip.getLong(field) : local};
            }
            at += 4 + size;
        }
        return new long[] {packed, local};
    }

    private Entry.Kind kind(int head) {
        int madeBy = u16(head + 4) >>> 8;
        int type = (zip.getInt(head + 38) >>> 16) & 0170000;
        if ((madeBy != 3 && madeBy != 19) || type == 0 || type == 0100000 || type == 0040000) {
            return Entry.Kind.FILE;
        }
        return type == 0120000 ? Entry.Kind.LINK : Entry.Kind.SPECIAL;
    }

    private byte[] read(int local, int method, int packed, long crc, long cap, String name) throws Refused {
        if (zip.getInt(local) != LOCAL) {
            throw damaged();
        }
        byte[] data = bytes(local + 30 + u16(local + 26) + u16(local + 28), packed);
        byte[] content = switch (method) {
            case 0 -> data;
            case 8 -> inflate(data, cap, name);
            default ->
                throw new Refused(
                        "\"" + name + "\" is packed by method " + method + ", which is not read: use an ordinary zip");
        };
        if (content.length > cap) {
            throw tooLong(name, cap);
        }
        CRC32 sum = new CRC32();
        sum.update(content);
        if (sum.getValue() != crc) {
            throw damaged();
        }
        return content;
    }

    private static byte[] inflate(byte[] data, long cap, String name) throws Refused {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(data);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] piece = new byte[16 << 10];
            while (!inflater.finished()) {
                int got = inflater.inflate(piece);
                if (got == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw damaged();
                }
                out.write(piece, 0, got);
                if (out.size() > cap) {
                    throw tooLong(name, cap);
                }
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw damaged();
        } finally {
            inflater.end();
        }
    }

    static Refused tooLong(String name, long cap) {
        return new Refused("\"" + name + "\" is longer than " + cap + " bytes");
    }

    private static String name(byte[] raw, boolean saysUtf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(raw, saysUtf8 ? StandardCharsets.UTF_8 : Charset.forName("IBM437"));
        }
    }

    private byte[] bytes(int from, int length) {
        if (length < 0 || length > zip.limit()) {
            throw new IndexOutOfBoundsException(length);
        }
        byte[] piece = new byte[length];
        zip.get(from, piece);
        return piece;
    }

    private int u16(int at) {
        return zip.getShort(at) & 0xffff;
    }

    private long u32(int at) {
        return zip.getInt(at) & WORD;
    }
}

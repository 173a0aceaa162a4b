package roundtrip.grader.kit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Writes zips whose bytes depend on nothing but their contents, with Unix modes, which {@code java.util.zip} cannot write. Entries
 * are stored, not deflated, since the bytes of a deflater differ from one JDK to the next.
 */
public final class ZipBytes {
    private static final int DATE = (2026 - 1980) << 9 | 1 << 5 | 1;
    private static final int UTF8 = 0x800;
    private static final int UNIX = 3 << 8 | 20;

    private ZipBytes() {}

    /** {@code executable} are the paths that get the run bits. */
    public static byte[] of(Map<String, byte[]> files, Set<String> executable) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        Map<String, byte[]> sorted = new TreeMap<>(files);
        sorted.forEach((path, content) -> {
            byte[] name = path.getBytes(StandardCharsets.UTF_8);
            int mode = executable.contains(path) ? 0100755 : 0100644;
            byte[] common = common(content, name.length);
            ByteBuffer central = buffer(46)
                    .putInt(0x02014b50)
                    .putShort((short) UNIX)
                    .put(common)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(mode << 16)
                    .putInt(out.size());
            directory.writeBytes(filled(central));
            directory.writeBytes(name);
            out.writeBytes(filled(buffer(4).putInt(0x04034b50)));
            out.writeBytes(common);
            out.writeBytes(name);
            out.writeBytes(content);
        });
        int start = out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(filled(buffer(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) sorted.size())
                .putShort((short) sorted.size())
                .putInt(directory.size())
                .putInt(start)
                .putShort((short) 0)));
        return out.toByteArray();
    }

    /** The 26 bytes that stand in both headers. */
    private static byte[] common(byte[] content, int nameLength) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return filled(buffer(26)
                .putShort((short) 20)
                .putShort((short) UTF8)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) DATE)
                .putInt((int) crc.getValue())
                .putInt(content.length)
                .putInt(content.length)
                .putShort((short) nameLength)
                .putShort((short) 0));
    }

    private static byte[] filled(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.position()];
        buffer.get(0, bytes);
        return bytes;
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}

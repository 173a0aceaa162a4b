package roundtrip.grader.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Zips that no ordinary library writes. */
final class OddZips {
    private OddZips() {}

    /** One stored entry whose sizes stand behind it instead of in front; honest, but {@code ZipInputStream} refuses it. */
    static byte[] storedWithDescriptor(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = buffer(1024 + bytes.length);
        local(out, name, 8, 0, 0, 0).put(bytes);
        out.putInt(0x08074b50).putInt(crc(bytes)).putInt(bytes.length).putInt(bytes.length);
        int directory = out.position();
        central(out, name, 8, crc(bytes), bytes.length, 0);
        return end(out, 1, 1, directory);
    }

    /** Two names, one and the same place. */
    static byte[] overlapping(String first, String second, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = buffer(1024 + bytes.length);
        local(out, first, 0, crc(bytes), bytes.length, bytes.length).put(bytes);
        int directory = out.position();
        central(out, first, 0, crc(bytes), bytes.length, 0);
        central(out, second, 0, crc(bytes), bytes.length, 0);
        return end(out, 2, 2, directory);
    }

    /** So many entries, without content, in the form that allows more than 65,535. */
    static byte[] withEntries(int count) {
        ByteBuffer out = buffer(200 + count * 47);
        local(out, "e", 0, 0, 0, 0);
        int directory = out.position();
        for (int i = 0; i < count; i++) {
            central(out, "e", 0, 0, 0, 0);
        }
        int end64 = out.position();
        out.putInt(0x06064b50)
                .putLong(44)
                .putShort((short) 45)
                .putShort((short) 45)
                .putInt(0)
                .putInt(0);
        out.putLong(count).putLong(count).putLong(end64 - directory).putLong(directory);
        out.putInt(0x07064b50).putInt(0).putLong(end64).putInt(1);
        return end(out, 0xffff, 0xffff, directory);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer local(ByteBuffer out, String name, int flags, int crc, int packed, int plain) {
        byte[] raw = name.getBytes(StandardCharsets.UTF_8);
        out.putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) flags)
                .putShort((short) 0)
                .putInt(0);
        out.putInt(crc)
                .putInt(packed)
                .putInt(plain)
                .putShort((short) raw.length)
                .putShort((short) 0);
        return out.put(raw);
    }

    private static void central(ByteBuffer out, String name, int flags, int crc, int size, int at) {
        byte[] raw = name.getBytes(StandardCharsets.UTF_8);
        out.putInt(0x02014b50).putShort((short) 20).putShort((short) 20).putShort((short) flags);
        out.putShort((short) 0).putInt(0).putInt(crc).putInt(size).putInt(size);
        out.putShort((short) raw.length).putShort((short) 0).putShort((short) 0).putShort((short) 0);
        out.putShort((short) 0).putInt(0).putInt(at).put(raw);
    }

    private static byte[] end(ByteBuffer out, int onDisk, int all, int directory) {
        int size = out.position() - directory;
        out.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
        out.putShort((short) onDisk)
                .putShort((short) all)
                .putInt(size)
                .putInt(directory)
                .putShort((short) 0);
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    private static int crc(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }
}

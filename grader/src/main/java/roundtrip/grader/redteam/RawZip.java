package roundtrip.grader.redteam;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zips as no honest tool does: any name, any mode, sizes that lie, entries that share their bytes. */
final class RawZip {
    private static final int LINK = 0120777;
    private static final int FILE = 0100644;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int entries;

    RawZip files(Map<String, byte[]> files) {
        files.forEach(this::file);
        return this;
    }

    RawZip file(String name, byte[] content) {
        return stored(name, content, FILE);
    }

    /** An entry that says it is a symbolic link to that place. */
    RawZip link(String name, String place) {
        return stored(name, place.getBytes(StandardCharsets.UTF_8), LINK);
    }

    private RawZip stored(String name, byte[] content, int mode) {
        CRC32 crc = new CRC32();
        crc.update(content);
        int at = local(name, 0, (int) crc.getValue(), content.length, content.length, content);
        entry(name, 0, (int) crc.getValue(), content.length, content.length, mode, at);
        return this;
    }

    /** Zero bytes in their number, packed so tight that 1 GiB takes 1 MiB; says of itself that it is small. */
    RawZip bomb(String name, int mebibytes) {
        byte[] packed = zeros(mebibytes);
        int at = local(name, 8, 0, packed.length, 100, packed);
        entry(name, 8, 0, packed.length, 100, FILE, at);
        return this;
    }

    /** Entries under all these names that share the bytes of one. */
    RawZip overlapping(Iterable<String> names, int mebibytes) {
        byte[] packed = zeros(mebibytes);
        int at = local("x", 8, 0, packed.length, 100, packed);
        names.forEach(name -> entry(name, 8, 0, packed.length, 100, FILE, at));
        return this;
    }

    private static byte[] zeros(int mebibytes) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(new byte[1 << 20]);
        byte[] piece = new byte[1 << 16];
        int length = deflater.deflate(piece, 0, piece.length, Deflater.FULL_FLUSH);
        deflater.end();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < mebibytes; i++) {
            all.write(piece, 0, length);
        }
        all.write(3);
        all.write(0);
        return all.toByteArray();
    }

    private int local(String name, int method, int crc, int packed, int size, byte[] data) {
        int at = out.size();
        byte[] raw = name.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(filled(buffer(30).putInt(0x04034b50).put(common(method, crc, packed, size, raw.length))));
        out.writeBytes(raw);
        out.writeBytes(data);
        return at;
    }

    private void entry(String name, int method, int crc, int packed, int size, int mode, int at) {
        byte[] raw = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer head = buffer(46)
                .putInt(0x02014b50)
                .putShort((short) (3 << 8 | 20))
                .put(common(method, crc, packed, size, raw.length))
                .putInt(0)
                .putShort((short) 0)
                .putInt(mode << 16)
                .putInt(at);
        directory.writeBytes(filled(head));
        directory.writeBytes(raw);
        entries++;
    }

    private static byte[] common(int method, int crc, int packed, int size, int nameLength) {
        return filled(buffer(26)
                .putShort((short) 20)
                .putShort((short) 0x800)
                .putShort((short) method)
                .putInt(0)
                .putInt(crc)
                .putInt(packed)
                .putInt(size)
                .putShort((short) nameLength)
                .putShort((short) 0));
    }

    byte[] bytes() {
        return bytes(entries);
    }

    /** With a wide end record that claims so many entries. */
    byte[] bytes(long claimed) {
        int start = out.size();
        out.writeBytes(directory.toByteArray());
        int end64 = out.size();
        out.writeBytes(filled(buffer(56)
                .putInt(0x06064b50)
                .putLong(44)
                .putInt(45 << 16 | 45)
                .putLong(0)
                .putLong(claimed)
                .putLong(claimed)
                .putLong(directory.size())
                .putLong(start)));
        out.writeBytes(
                filled(buffer(20).putInt(0x07064b50).putInt(0).putLong(end64).putInt(1)));
        short few = (short) Math.min(claimed, 0xffff);
        out.writeBytes(filled(buffer(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort(few)
                .putShort(few)
                .putInt(directory.size())
                .putInt(start)
                .putShort((short) 0)));
        return out.toByteArray();
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

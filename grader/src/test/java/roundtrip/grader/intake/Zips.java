package roundtrip.grader.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds zips for tests, honest and odd ones. */
final class Zips {
    private Zips() {}

    /** Pairs of name and content. */
    static byte[] of(String... namesAndContents) {
        return of(StandardCharsets.UTF_8, namesAndContents);
    }

    static byte[] of(Charset names, String... namesAndContents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] holding(String name, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Says in the directory that the entry of that number was made on Unix with that mode. */
    static byte[] withMode(byte[] zip, int index, int mode) {
        byte[] changed = zip.clone();
        ByteBuffer bytes = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
        int seen = -1;
        for (int at = 0; at + 46 < changed.length; at++) {
            if (bytes.getInt(at) == 0x02014b50 && ++seen == index) {
                changed[at + 5] = 3;
                bytes.putInt(at + 38, mode << 16);
                return changed;
            }
        }
        throw new IllegalArgumentException("no entry " + index);
    }
}

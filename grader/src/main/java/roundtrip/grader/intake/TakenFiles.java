package roundtrip.grader.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the chosen files, under caps, and looks at what is in them. */
final class TakenFiles {
    private static final List<byte[]> BINARIES = List.of(
            new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe},
            new byte[] {'P', 'K', 3, 4},
            new byte[] {'P', 'K', 5, 6},
            new byte[] {'P', 'K', 7, 8},
            new byte[] {0x7f, 'E', 'L', 'F'},
            new byte[] {'M', 'Z'});
    private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final Limits limits;
    private final List<String> notes;

    TakenFiles(Limits limits, List<String> notes) {
        this.limits = limits;
        this.notes = notes;
    }

    Intake read(Map<String, Entry> chosen) throws IOException, Refused {
        if (chosen.size() > limits.files()) {
            throw new Refused(
                    "the submission has " + chosen.size() + " files; at most " + limits.files() + " are taken");
        }
        Map<String, byte[]> files = new TreeMap<>();
        long total = 0;
        for (Map.Entry<String, Entry> file : chosen.entrySet()) {
            byte[] content = withoutBom(file.getKey(), file.getValue().content().read(limits.fileBytes()));
            total += content.length;
            if (total > limits.totalBytes()) {
                throw new Refused("the files together are longer than " + limits.totalBytes() + " bytes");
            }
            if (BINARIES.stream().anyMatch(mark -> startsWith(content, mark))) {
                throw new Refused("a file holds a program, not source: " + Paths.Shown.name(file.getKey()));
            }
            files.put(file.getKey(), content);
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            int line = firstLineNotUtf8(file.getValue());
            if (line > 0) {
                return new Intake.Unreadable(file.getKey(), line, notes);
            }
        }
        return new Intake.Taken(files, identity(files), notes);
    }

    private byte[] withoutBom(String path, byte[] content) {
        if (!startsWith(content, BOM)) {
            return content;
        }
        notes.add("byte order mark dropped: " + path);
        return Arrays.copyOfRange(content, BOM.length, content.length);
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    /** Zero when all of it is UTF-8. */
    private static int firstLineNotUtf8(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(content);
        CoderResult end = decoder.decode(in, CharBuffer.allocate(content.length + 1), true);
        if (!end.isError()) {
            return 0;
        }
        int line = 1;
        for (int at = 0; at < in.position(); at++) {
            line += content[at] == '\n' ? 1 : 0;
        }
        return line;
    }

    static String identity(Map<String, byte[]> files) {
        MessageDigest all = sha256();
        new TreeMap<>(files).forEach((path, content) -> {
            String hash = HexFormat.of().formatHex(sha256().digest(content));
            all.update((path + "\0" + hash + "\n").getBytes(StandardCharsets.UTF_8));
        });
        return HexFormat.of().formatHex(all.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package roundtrip.grader.csv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A CSV file (RFC 4180) that is written again as it was read: byte order mark, delimiter, quoting and line ends of whatever was
 * not set are kept byte for byte. The delimiter is the one of comma, semicolon and tab that divides the first row most often.
 */
public final class CsvFile {
    private static final char BOM = '\ufeff';

    private final boolean bom;
    private final char delimiter;
    private final List<CsvRow> rows;

    CsvFile(boolean bom, char delimiter, List<CsvRow> rows) {
        this.bom = bom;
        this.delimiter = delimiter;
        this.rows = List.copyOf(rows);
    }

    /** {@code name} is told in the message of the exception, which says what is wrong with the file and where. */
    public static CsvFile parse(byte[] bytes, String name) throws IOException {
        String text = decoded(bytes, name);
        boolean bom = !text.isEmpty() && text.charAt(0) == BOM;
        String body = bom ? text.substring(1) : text;
        char delimiter = delimiter(body);
        return new CsvFile(bom, delimiter, new CsvReader(body, delimiter, name).rows());
    }

    private static String decoded(byte[] bytes, String name) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException(
                    "expected \"" + name + "\" in UTF-8, got other bytes: download it again, or save it as UTF-8", e);
        }
    }

    private static char delimiter(String body) {
        int[] found = new int[3];
        boolean quoted = false;
        for (int at = 0; at < body.length() && (quoted || body.charAt(at) != '\n'); at++) {
            char letter = body.charAt(at);
            quoted ^= letter == '"';
            int kind = quoted ? -1 : ",;\t".indexOf(letter);
            if (kind >= 0) {
                found[kind]++;
            }
        }
        return found[1] > found[0] && found[1] >= found[2] ? ';' : found[2] > found[0] ? '\t' : ',';
    }

    public char delimiter() {
        return delimiter;
    }

    /** All rows, the header first. */
    public List<CsvRow> rows() {
        return rows;
    }

    /** The rows below the header that hold anything. */
    public List<CsvRow> data() {
        return rows.stream().skip(1).filter(row -> !row.isBlank()).toList();
    }

    public List<String> header() {
        return rows.isEmpty() ? List.of() : rows.get(0).values();
    }

    /** Where the header has that title; letters' case and blanks around it are not minded. */
    public OptionalInt column(String title) {
        List<String> header = header();
        for (int column = 0; column < header.size(); column++) {
            if (header.get(column).strip().equalsIgnoreCase(title.strip())) {
                return OptionalInt.of(column);
            }
        }
        return OptionalInt.empty();
    }

    public byte[] bytes() {
        StringBuilder out = new StringBuilder();
        if (bom) {
            out.append(BOM);
        }
        rows.forEach(row -> row.writeTo(out, delimiter));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A file of our own: commas, CRLF, quotes where they are needed. */
    public static byte[] write(List<List<String>> rows) {
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            List<CsvCell> cells = new ArrayList<>();
            row.forEach(value -> cells.add(CsvCell.holding(value, ',', false)));
            new CsvRow(cells, "\r\n").writeTo(out, ',');
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}

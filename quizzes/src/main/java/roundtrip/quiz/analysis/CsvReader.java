package roundtrip.quiz.analysis;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Reads CSV (RFC 4180): cells in quotes may hold commas, line ends and doubled quotes. */
public final class CsvReader {

    private static final int END = -1;

    private final PushbackReader in;
    private int number = 1;

    public CsvReader(Reader in) {
        this.in = new PushbackReader(in);
    }

    /** Of the line that comes next, from 1. */
    public int number() {
        return number;
    }

    public boolean ended() throws IOException {
        int next = in.read();
        if (next != END) {
            in.unread(next);
        }
        return next == END;
    }

    /** The cells of the next line; a single empty one for an empty line. */
    public List<String> line() throws IOException {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int c = in.read(); c != END; c = in.read()) {
            number += c == '\n' ? 1 : 0;
            if (quoted && c == '"') {
                quoted = doubled(cell);
            } else if (quoted) {
                cell.append((char) c);
            } else if (c == '"' && cell.length() == 0) {
                quoted = true;
            } else if (c == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                break;
            } else if (c != '\r') {
                cell.append((char) c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("line " + number + ": a quote is not closed");
        }
        cells.add(cell.toString());
        return cells;
    }

    /** After a quote within quotes: a second one stands for itself, anything else ends the quoting. */
    private boolean doubled(StringBuilder cell) throws IOException {
        int next = in.read();
        if (next == '"') {
            cell.append('"');
            return true;
        }
        if (next != END) {
            in.unread(next);
        }
        return false;
    }
}

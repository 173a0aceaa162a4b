package roundtrip.grader.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What intake made of one submission. */
public sealed interface Intake {
    /** One line each, for the report: what was changed and not used, and what was put right. */
    List<String> notes();

    /** The files to compile, path to bytes; {@code sha256} depends on them alone, so zipping again changes nothing. */
    record Taken(Map<String, byte[]> files, String sha256, List<String> notes) implements Intake {
        public Taken {
            files = new TreeMap<>(files);
            notes = List.copyOf(notes);
        }
    }

    /** A source file that is not UTF-8; counts as not compiled. */
    record Unreadable(String path, int line, List<String> notes) implements Intake {
        public Unreadable {
            notes = List.copyOf(notes);
        }

        public String message() {
            return path + ":" + line + ": expected UTF-8, got other bytes: save the file as UTF-8";
        }
    }

    /** Nothing was taken, and a person should look. */
    record Rejected(String reason, List<String> notes) implements Intake {
        public Rejected {
            notes = List.copyOf(notes);
        }
    }

    /** There was nothing to take. */
    record Empty(List<String> notes) implements Intake {
        public Empty {
            notes = List.copyOf(notes);
        }
    }
}

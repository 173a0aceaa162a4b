package roundtrip.quiz.bank;

/**
 * Something that lint found.
 *
 * @param rule name of the rule, as an item may waive it
 * @param line from 1; 0 if the finding is about the whole bank
 * @param path JSON pointer within the file
 * @param message expected, got, and what to do
 */
public record Finding(Severity severity, String rule, String file, int line, String path, String message) {

    /** Errors make a bank unusable; warnings are for its author to weigh. */
    public enum Severity {
        ERROR,
        WARNING
    }

    static Finding error(String rule, YamlFile file, String path, String message) {
        return new Finding(Severity.ERROR, rule, file.name(), file.line(path), path, message);
    }

    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line + " " + path : file;
        return severity.name().toLowerCase(java.util.Locale.ROOT) + "  " + place + "  [" + rule + "] " + message;
    }
}

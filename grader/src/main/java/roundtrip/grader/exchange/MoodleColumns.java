package roundtrip.grader.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import roundtrip.grader.csv.CsvFile;

/** Where a Moodle worksheet has what: by the titles that Moodle's own language packs give, else by those on the command line. */
record MoodleColumns(int identifier, int grade, int maximum, OptionalInt feedback) {
    private static final Set<String> NAMES = Set.of("identifier", "grade", "maximum", "modified", "feedback");

    /** Titles in one language: mod_assign's recordid, grade, maxgrade, lastmodifiedgrade; assignfeedback_comments' pluginname. */
    private record Titles(String identifier, String grade, String maximum, String modified, String feedback) {}

    private static final List<Titles> KNOWN = List.of(
            new Titles("Identifier", "Grade", "Maximum Grade", "Last modified (grade)", "Feedback comments"),
            new Titles("ID", "Bewertung", "Bestwertung", "Zuletzt geändert (Bewertung)", "Feedback als Kommentar"),
            new Titles(
                    "Identificador",
                    "Calificación",
                    "Calificación máxima",
                    "Última modificación (calificación)",
                    "Comentarios de retroalimentación"),
            new Titles(
                    "Identifiant",
                    "Note",
                    "Note maximale",
                    "Dernière modification (note)",
                    "Feedback par commentaires"),
            new Titles("Identificador", "Nota", "Nota máxima", "Última modificação (nota)", "Comentários de feedback"));

    static MoodleColumns of(CsvFile file, Order order, Order.Into into) throws IOException {
        Map<String, String> given = order.columns();
        for (String name : given.keySet()) {
            if (!NAMES.contains(name)) {
                throw new IOException("expected --columns with one of feedback, grade, identifier, maximum, modified,"
                        + " got \"" + name + "\"");
            }
        }
        for (Titles titles : KNOWN) {
            Titles wanted = new Titles(
                    given.getOrDefault("identifier", titles.identifier()),
                    given.getOrDefault("grade", titles.grade()),
                    given.getOrDefault("maximum", titles.maximum()),
                    given.getOrDefault("modified", titles.modified()),
                    given.getOrDefault("feedback", titles.feedback()));
            if (file.column(wanted.identifier()).isPresent()
                    && file.column(wanted.grade()).isPresent()
                    && file.column(wanted.modified()).isPresent()) {
                return found(file, wanted, into);
            }
        }
        throw new IOException(
                "expected the worksheet's columns Identifier, Grade, Maximum Grade and Last modified (grade)"
                        + " in a known language, got \"" + String.join("\", \"", file.header())
                        + "\": name them, such as --columns identifier=ID --columns grade=Bewertung");
    }

    private static MoodleColumns found(CsvFile file, Titles titles, Order.Into into) throws IOException {
        OptionalInt maximum = file.column(titles.maximum());
        if (maximum.isEmpty()) {
            throw new IOException("expected a column \"" + titles.maximum() + "\" in \"" + into.name()
                    + "\", got none: an assignment that is graded on a scale takes no points");
        }
        return new MoodleColumns(
                Gradebook.column(file, into, titles.identifier()),
                Gradebook.column(file, into, titles.grade()),
                maximum.getAsInt(),
                file.column(titles.feedback()));
    }
}

package roundtrip.grader.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import roundtrip.grader.csv.CsvFile;
import roundtrip.grader.csv.CsvRow;

/**
 * The students of a class: {@code student_id,name,email,section,extension_minutes}, or as GitHub Classroom gives it {@code
 * identifier,github_username,github_id,name}. Only the first column, or the login, is needed.
 */
public final class Roster {
    /** One line; what it lacks is empty. */
    public record Person(String id, String name, String email, String section, int extensionMinutes) {}

    private final Map<String, Person> people;

    private Roster(Map<String, Person> people) {
        this.people = people;
    }

    static Roster none() {
        return new Roster(Map.of());
    }

    public static Roster read(Path file) throws IOException {
        return parse(Files.readAllBytes(file), file.toString());
    }

    static Roster parse(byte[] bytes, String name) throws IOException {
        CsvFile csv = CsvFile.parse(bytes, name);
        OptionalInt login = csv.column("github_username");
        OptionalInt id = login.isPresent() ? login : csv.column("student_id");
        if (id.isEmpty()) {
            throw new IOException("expected a column student_id or github_username in \"" + name + "\", got "
                    + String.join(", ", csv.header()));
        }
        Map<String, Person> people = new LinkedHashMap<>();
        for (CsvRow row : csv.data()) {
            String key = row.value(id.getAsInt()).strip();
            String called = cell(csv, row, "name");
            Person person = new Person(
                    key,
                    called.isEmpty() ? cell(csv, row, "identifier") : called,
                    cell(csv, row, "email"),
                    cell(csv, row, "section"),
                    minutes(cell(csv, row, "extension_minutes"), key, name));
            if (!key.isEmpty() && people.put(key(key), person) != null) {
                throw new IOException("expected each student once in \"" + name + "\", got \"" + key + "\" twice");
            }
        }
        return new Roster(people);
    }

    public List<Person> people() {
        return List.copyOf(people.values());
    }

    /** By the identity that the platform gave; logins have no case. */
    public Optional<Person> find(String student) {
        return Optional.ofNullable(people.get(key(student)));
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    private static String cell(CsvFile csv, CsvRow row, String title) {
        OptionalInt column = csv.column(title);
        return column.isPresent() ? row.value(column.getAsInt()).strip() : "";
    }

    private static int minutes(String cell, String student, String name) throws IOException {
        if (cell.isEmpty()) {
            return 0;
        }
        try {
            int minutes = Integer.parseInt(cell);
            if (minutes >= 0) {
                return minutes;
            }
        } catch (NumberFormatException e) {
            // told below, with the numbers that are none
        }
        throw new IOException("expected extension_minutes as a whole number, 0 or more, in \"" + name + "\", got \""
                + cell + "\" for \"" + student + "\"");
    }
}

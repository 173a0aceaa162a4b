package roundtrip.site.grades;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtrip.site.course.Names;

/** Reads results.json and collects what is wrong with it; a file with any fault is refused as a whole. */
final class ResultsReader {
    private static final int FAULTS_SHOWN = 10;
    private static final Set<String> VERDICTS = Set.of("PASSED", "FAILED", "WAITING", "NOT_STARTED", "BROKEN");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final List<String> faults = new ArrayList<>();

    private ResultsReader() {}

    static ResultsFile read(byte[] bytes) throws ResultsFile.Unsound {
        return new ResultsReader().file(bytes);
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds text that is not JSON", e);
        }
    }

    private ResultsFile file(byte[] bytes) throws ResultsFile.Unsound {
        JsonNode root = parse(bytes);
        if (!ResultsFile.SCHEMA.equals(root.path("schema").asText())) {
            throw new ResultsFile.Unsound(List.of("schema: expected \"" + ResultsFile.SCHEMA + "\", got "
                    + shown(root.path("schema")) + " (is this the grader's results.json?)"));
        }
        JsonNode batch = object(root, "batch", "batch");
        String exercise = text(batch, "exercise", "batch.exercise");
        JsonNode list = root.path("submissions");
        if (!list.isArray()) {
            faults.add("submissions: expected a list, got " + shown(list));
        }
        List<ResultsFile.Graded> submissions = new ArrayList<>();
        Set<String> students = new HashSet<>();
        for (int i = 0; i < list.size() && faults.size() < FAULTS_SHOWN; i++) {
            ResultsFile.Graded graded = graded(list.get(i), "submissions[" + i + "]");
            if (!students.add(Names.folded(graded.student()))) {
                faults.add("submissions[" + i + "].student: \"" + graded.student() + "\" stands in the file twice");
            }
            submissions.add(graded);
        }
        if (!faults.isEmpty()) {
            throw new ResultsFile.Unsound(faults);
        }
        return new ResultsFile(exercise, batch, submissions);
    }

    private static JsonNode parse(byte[] bytes) throws ResultsFile.Unsound {
        try {
            JsonNode root = JSON.readTree(bytes);
            if (!root.isObject()) {
                throw new ResultsFile.Unsound(List.of("expected a JSON object, got " + shown(root)));
            }
            return root;
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : "line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": ";
            throw new ResultsFile.Unsound(List.of(place + "this is not JSON (" + e.getOriginalMessage() + ")"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ResultsFile.Graded graded(JsonNode node, String path) {
        JsonNode points = object(node, "points", path + ".points");
        JsonNode mark = object(node, "mark", path + ".mark");
        boolean withheld = mark.path("withheld").asBoolean(false);
        BigDecimal markFinal = optionalNumber(mark, "final", path + ".mark.final");
        if (markFinal == null && !withheld) {
            faults.add(path + ".mark.final: expected a number, since the mark is not withheld, got nothing");
        }
        return new ResultsFile.Graded(
                text(node, "student", path + ".student"),
                label(node),
                lines(node.path("messages")),
                lines(node.path("notes")),
                time(node, path + ".submitted"),
                text(node, "outcome", path + ".outcome"),
                number(points, "earned", path + ".points.earned"),
                number(points, "max", path + ".points.max"),
                optionalNumber(mark, "raw", path + ".mark.raw"),
                markFinal,
                number(mark, "max", path + ".mark.max"),
                withheld,
                mark.path("provisional").asBoolean(false),
                checks(node.path("checks"), path + ".checks"));
    }

    private static String label(JsonNode node) {
        String label = node.path("label").asText("");
        return label.isBlank() ? node.path("student").asText("") : label.substring(0, Math.min(200, label.length()));
    }

    private static String lines(JsonNode list) {
        List<String> lines = new ArrayList<>();
        list.forEach(line -> lines.add(line.asText()));
        return String.join("\n", lines);
    }

    private List<JsonNode> checks(JsonNode list, String path) {
        List<JsonNode> checks = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        if (!list.isArray()) {
            faults.add(path + ": expected a list, got " + shown(list));
        }
        for (int i = 0; i < list.size(); i++) {
            JsonNode check = list.get(i);
            String id = text(check, "id", path + "[" + i + "].id");
            if (!ids.add(id)) {
                faults.add(path + "[" + i + "].id: \"" + id + "\" stands in this submission twice");
            }
            if (!VERDICTS.contains(check.path("verdict").asText())) {
                faults.add(
                        path + "[" + i + "].verdict: expected one of PASSED, FAILED, WAITING, NOT_STARTED, BROKEN, got "
                                + shown(check.path("verdict")));
            }
            checks.add(check);
        }
        return checks;
    }

    private JsonNode object(JsonNode node, String name, String path) {
        JsonNode value = node.path(name);
        if (!value.isObject()) {
            faults.add(path + ": expected an object, got " + shown(value));
        }
        return value;
    }

    private String text(JsonNode node, String name, String path) {
        JsonNode value = node.path(name);
        if (!value.isTextual() || value.asText().isBlank() || value.asText().length() > 80) {
            faults.add(path + ": expected a text of 1 to 80 characters, got " + shown(value));
            return "";
        }
        return value.asText();
    }

    private BigDecimal number(JsonNode node, String name, String path) {
        BigDecimal value = optionalNumber(node, name, path);
        if (node.path(name).isMissingNode() || node.path(name).isNull()) {
            faults.add(path + ": expected a number, got nothing");
        }
        return value == null ? BigDecimal.ZERO : value;
    }

    private @Nullable BigDecimal optionalNumber(JsonNode node, String name, String path) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        BigDecimal number = value.isNumber() ? value.decimalValue() : null;
        if (number == null || number.abs().compareTo(new BigDecimal(99999)) > 0) {
            faults.add(path + ": expected a number up to 99999, got " + shown(value));
            return null;
        }
        return number;
    }

    private @Nullable Instant time(JsonNode node, String path) {
        JsonNode value = node.path("submitted");
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(value.asText()).toInstant();
        } catch (DateTimeParseException e) {
            faults.add(path + ": expected a time like 2026-11-22T17:00:00Z, got " + shown(value));
            return null;
        }
    }

    private static String shown(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "nothing";
        }
        String text = value.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}

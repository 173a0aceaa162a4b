package roundtrip.grader.mark;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Fields of a policy with the names that may stand there; every value is read as what it must be, or refused with its line. */
final class Part {
    private final String where;
    private final String path;
    private final YamlNode.Fields fields;

    private Part(String where, String path, YamlNode.Fields fields) {
        this.where = where;
        this.path = path;
        this.fields = fields;
    }

    static Part of(String where, String path, YamlNode node, String... known) {
        if (!(node instanceof YamlNode.Fields fields)) {
            throw new PolicyFault(where, node.line(), "expected fields in " + path + ", got " + node.shown());
        }
        Part part = new Part(where, path, fields);
        for (String name : fields.all().keySet()) {
            if (known.length > 0 && !Arrays.asList(known).contains(name)) {
                throw part.fault(
                        name, "expected one of " + String.join(", ", known) + " in " + path + ", got \"" + name + "\"");
            }
        }
        return part;
    }

    Optional<Part> part(String name, String... known) {
        return node(name).map(node -> of(where, path(name), node, known));
    }

    List<Part> parts(String name, String... known) {
        return items(name).stream()
                .map(node -> of(where, path(name), node, known))
                .toList();
    }

    /** The values by their names, where any name may stand. */
    <T> Map<String, T> each(Function<Field, T> read) {
        return fields.all().keySet().stream().collect(Collectors.toMap(name -> name, name -> read.apply(field(name))));
    }

    boolean has(String name) {
        return fields.all().containsKey(name);
    }

    Optional<Field> optional(String name) {
        return has(name) ? Optional.of(field(name)) : Optional.empty();
    }

    Field required(String name) {
        return optional(name)
                .orElseThrow(() -> new PolicyFault(where, fields.line(), path + " lacks the field " + name));
    }

    /** One text or a list of texts; at least one. */
    List<Field> texts(String name) {
        required(name);
        List<Field> all = node(name).orElseThrow() instanceof YamlNode.Text
                ? List.of(field(name))
                : items(name).stream()
                        .map(node -> new Field(where, path(name), node))
                        .toList();
        if (all.isEmpty()) {
            throw fault(name, "expected at least one check in " + path(name) + ", got none");
        }
        return all;
    }

    PolicyFault fault(String name, String message) {
        return new PolicyFault(where, fields.lines().getOrDefault(name, fields.line()), message);
    }

    private Optional<YamlNode> node(String name) {
        return Optional.ofNullable(fields.all().get(name));
    }

    private List<YamlNode> items(String name) {
        YamlNode node = node(name).orElse(new YamlNode.Items(0, List.of()));
        if (node instanceof YamlNode.Items items) {
            return items.all();
        }
        throw new PolicyFault(where, node.line(), "expected a list in " + path(name) + ", got " + node.shown());
    }

    private Field field(String name) {
        return new Field(where, path(name), node(name).orElseThrow());
    }

    private String path(String name) {
        return path.equals("the policy") ? name : path + "." + name;
    }

    /** One value. */
    record Field(String where, String path, YamlNode node) {
        String text() {
            if (node instanceof YamlNode.Text text && !text.value().isBlank()) {
                return text.value();
            }
            throw fault("a text");
        }

        String matching(String regex, String expected) {
            String text = text();
            if (!text.matches(regex)) {
                throw fault(expected);
            }
            return text;
        }

        BigDecimal decimal(String expected) {
            return new BigDecimal(matching("[0-9]{1,9}(\\.[0-9]{1,9})?", expected));
        }

        Fraction fraction(String expected) {
            return Fraction.of(decimal(expected));
        }

        int whole(int from, int to) {
            String expected = "a whole number from " + from + " to " + to;
            int value = Integer.parseInt(matching("[0-9]{1,9}", expected));
            if (value < from || value > to) {
                throw fault(expected);
            }
            return value;
        }

        Amount amount() {
            String expected = "points or a percentage such as 0.5 or 10%";
            String text = matching("[0-9]{1,9}(\\.[0-9]{1,9})?%?", expected);
            boolean percent = text.endsWith("%");
            Fraction value = Fraction.of(new BigDecimal(percent ? text.substring(0, text.length() - 1) : text));
            return new Amount(value, percent);
        }

        boolean truth() {
            return Boolean.parseBoolean(matching("true|false", "true or false"));
        }

        Instant instant() {
            try {
                return Moments.instant(text());
            } catch (DateTimeException e) {
                throw fault(String.valueOf(e.getMessage()));
            }
        }

        Duration duration() {
            try {
                Duration duration = Duration.parse(text());
                if (!duration.isNegative()) {
                    return duration;
                }
            } catch (DateTimeException e) {
                throw fault("a duration such as PT15M or P1D");
            }
            throw fault("a duration that is not negative, such as PT15M");
        }

        <T> T oneOf(Map<String, T> values) {
            T value = values.get(text());
            if (value == null) {
                throw fault("one of " + String.join(", ", values.keySet()));
            }
            return value;
        }

        PolicyFault fault(String expected) {
            return new PolicyFault(
                    where, node.line(), "expected " + expected + " in " + path + ", got " + node.shown());
        }
    }
}

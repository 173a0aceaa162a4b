package roundtrip.grader.mark;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Reads YAML event by event: no object is made of it; tags, anchors, aliases, double keys, a second document and great size or depth are refused. */
final class YamlTree {
    private static final int MOST_CHARACTERS = 64 << 10;
    private static final int DEEPEST = 8;

    private final String where;
    private final Iterator<Event> events;

    private YamlTree(String text, String where) {
        this.where = where;
        this.events =
                new Yaml(new LoaderOptions()).parse(new StringReader(text)).iterator();
    }

    static YamlNode.Fields read(String text, String where) {
        if (text.length() > MOST_CHARACTERS) {
            throw new PolicyFault(
                    where, 0, "expected at most " + MOST_CHARACTERS + " characters, got " + text.length());
        }
        try {
            return new YamlTree(text, where).document();
        } catch (MarkedYAMLException e) {
            throw new PolicyFault(where, line(e.getProblemMark()), "this is not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new PolicyFault(where, 0, "this is not YAML: " + e.getMessage());
        }
    }

    private YamlNode.Fields document() {
        events.next();
        Event first = events.next();
        if (!first.is(Event.ID.DocumentStart)) {
            throw new PolicyFault(where, 1, "expected fields, got nothing");
        }
        YamlNode root = node(events.next(), 0);
        events.next();
        if (!events.next().is(Event.ID.StreamEnd)) {
            throw new PolicyFault(where, 0, "expected one document, got a second one after \"---\"");
        }
        if (root instanceof YamlNode.Fields fields) {
            return fields;
        }
        throw new PolicyFault(where, root.line(), "expected fields, got " + root.shown());
    }

    private YamlNode node(Event event, int depth) {
        int line = line(event.getStartMark());
        refuse(event, line, depth);
        if (event instanceof ScalarEvent scalar) {
            return new YamlNode.Text(line, scalar.getValue(), scalar.isPlain());
        }
        return event.is(Event.ID.SequenceStart) ? items(line, depth) : fields(line, depth);
    }

    private void refuse(Event event, int line, int depth) {
        if (event.is(Event.ID.Alias) || (event instanceof NodeEvent node && node.getAnchor() != null)) {
            throw new PolicyFault(where, line, "anchors and aliases (& and *) are not read; write the value out");
        }
        String tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : null;
        if (tag != null) {
            throw new PolicyFault(where, line, "tags are not read, got \"" + tag + "\"; leave it out");
        }
        if (depth > DEEPEST) {
            throw new PolicyFault(where, line, "expected at most " + DEEPEST + " levels, got more");
        }
    }

    private YamlNode.Items items(int line, int depth) {
        List<YamlNode> all = new ArrayList<>();
        for (Event next = events.next(); !next.is(Event.ID.SequenceEnd); next = events.next()) {
            all.add(node(next, depth + 1));
        }
        return new YamlNode.Items(line, List.copyOf(all));
    }

    private YamlNode.Fields fields(int line, int depth) {
        Map<String, YamlNode> all = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (Event next = events.next(); !next.is(Event.ID.MappingEnd); next = events.next()) {
            YamlNode key = node(next, depth + 1);
            if (!(key instanceof YamlNode.Text name)) {
                throw new PolicyFault(where, key.line(), "expected a name before the colon, got " + key.shown());
            }
            if (lines.put(name.value(), key.line()) != null) {
                throw new PolicyFault(where, key.line(), "the field " + name.shown() + " is there twice");
            }
            all.put(name.value(), node(events.next(), depth + 1));
        }
        return new YamlNode.Fields(line, all, lines);
    }

    private static int line(Mark mark) {
        return mark == null ? 0 : mark.getLine() + 1;
    }
}

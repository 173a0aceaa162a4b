package roundtrip.grader.intake;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * {@code submission_metadata.yml} beside the folders of a Gradescope export: who is who, and when it was received. It is read as
 * a tree of texts; tags are not looked at, and no object is made of any. A file that is no YAML tells nothing.
 */
final class GradescopeExport {
    static final String FILE = "submission_metadata.yml";
    static final int CAP = 16 << 20;

    /** Of one folder; {@code student} is the first submitter's {@code :sid:}, else the {@code :email:}. */
    record Facts(
            @Nullable String student,
            @Nullable String name,
            @Nullable Instant received) {}

    private GradescopeExport() {}

    /** By the folder's name. */
    static Map<String, Facts> read(byte[] yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(CAP);
        options.setMaxAliasesForCollections(50);
        try {
            Node root = new Yaml(new SafeConstructor(options))
                    .compose(new StringReader(new String(yaml, StandardCharsets.UTF_8)));
            Map<String, Facts> facts = new HashMap<>();
            if (root instanceof MappingNode folders) {
                for (NodeTuple folder : folders.getValue()) {
                    String name = text(folder.getKeyNode());
                    if (name != null) {
                        facts.put(name, facts(folder.getValueNode()));
                    }
                }
            }
            return facts;
        } catch (YAMLException | StackOverflowError e) {
            return Map.of();
        }
    }

    private static Facts facts(Node node) {
        Node submitter = null;
        if (value(node, ":submitters") instanceof SequenceNode submitters
                && !submitters.getValue().isEmpty()) {
            submitter = submitters.getValue().get(0);
        }
        String sid = text(value(submitter, ":sid"));
        String time = text(value(node, ":created_at"));
        return new Facts(
                sid == null ? text(value(submitter, ":email")) : sid,
                text(value(submitter, ":name")),
                time == null ? null : ReceiptTimes.instant(time).orElse(null));
    }

    private static @Nullable Node value(@Nullable Node node, String key) {
        if (node instanceof MappingNode map) {
            for (NodeTuple tuple : map.getValue()) {
                if (key.equals(text(tuple.getKeyNode()))) {
                    return tuple.getValueNode();
                }
            }
        }
        return null;
    }

    private static @Nullable String text(@Nullable Node node) {
        if (!(node instanceof ScalarNode scalar)
                || scalar.getValue().isBlank()
                || scalar.getValue().equals("null")) {
            return null;
        }
        return scalar.getValue().strip();
    }
}

package roundtrip.quiz.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.bank.BankReader;
import roundtrip.quiz.bank.Finding;
import roundtrip.quiz.item.ItemType.Complaint;

/**
 * Makes a section of a bank of another engine's file. Every item that comes out fits the bank's schema; one whose key is
 * in doubt comes as a draft.
 */
public final class Importing {

    /** The largest file or package that is read. */
    public static final int MOST_BYTES = 50 << 20;

    private static final Pattern FILE = Pattern.compile("item-(\\d+)\\.yml");

    private final String section;
    private final Defaults defaults;

    public Importing(String section, Defaults defaults) {
        this.section = section;
        this.defaults = defaults;
    }

    /** What no other format says of an item and the bank demands; what is empty here is invented. */
    public record Defaults(
            String depth, String objective, List<String> chapter, List<String> sources, List<String> shows) {

        /** Nothing is known. */
        public static final Defaults NONE = new Defaults("", "", List.of(), List.of(), List.of());

        public Defaults {
            chapter = List.copyOf(chapter);
            sources = List.copyOf(sources);
            shows = List.copyOf(shows);
        }
    }

    /**
     * Reads a file.
     *
     * @param taken ids that the bank has already
     * @throws IllegalArgumentException if one of them is in the file
     */
    public Imported read(byte[] file, ExchangeFormat format, Set<String> taken) {
        Imported read = format.read(file);
        List<Loss> losses = new ArrayList<>(read.losses());
        if (read.items().isEmpty()) {
            String why = first(losses);
            throw new ExchangeException(
                    "no-items",
                    "expected a " + format.name() + " file with items, got none" + (why.isEmpty() ? "" : ": " + why));
        }
        List<ObjectNode> items = sound(read.items().stream().map(this::complete).toList(), losses);
        String clash = items.stream()
                .map(item -> item.path("id").asText())
                .filter(taken::contains)
                .collect(Collectors.joining(", "));
        if (!clash.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected ids that are new in the bank, got " + clash + ": rename them, or say --replace");
        }
        losses.addAll(invented());
        return new Imported(items, losses);
    }

    /** The first items that were lost, and how many more. */
    private static String first(List<Loss> losses) {
        List<Loss> lost =
                losses.stream().filter(loss -> loss.kind() == Loss.Kind.LOST).toList();
        String shown = lost.stream().limit(3).map(Loss::toString).collect(Collectors.joining("; "));
        return lost.size() > 3 ? shown + "; and " + (lost.size() - 3) + " more" : shown;
    }

    private ObjectNode complete(ObjectNode item) {
        item.put("depth", defaults.depth().isEmpty() ? "know" : defaults.depth());
        item.put("objective", defaults.objective().isEmpty() ? "to-be-named" : defaults.objective());
        fill(item.putArray("chapter"), defaults.chapter().isEmpty() ? List.of("C00") : defaults.chapter());
        fill(item.putArray("sources"), defaults.sources().isEmpty() ? List.of("to-be-named") : defaults.sources());
        fill(item.putArray("shows"), defaults.shows());
        return item;
    }

    private static void fill(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    private List<Loss> invented() {
        List<Loss> losses = new ArrayList<>();
        invented(losses, defaults.depth().isEmpty(), "depth", "know");
        invented(losses, defaults.objective().isEmpty(), "objective", "to-be-named");
        invented(losses, defaults.chapter().isEmpty(), "chapter", "C00");
        invented(losses, defaults.sources().isEmpty(), "sources", "to-be-named");
        return losses;
    }

    private static void invented(List<Loss> losses, boolean missing, String field, String value) {
        if (missing) {
            losses.add(Loss.invented("*", "/" + field, "\"" + value + "\" stands in until an author says"));
        }
    }

    private List<ObjectNode> sound(List<ObjectNode> items, List<Loss> losses) {
        Map<Integer, String> unfit = unfit(items);
        List<ObjectNode> sound = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            ObjectNode item = items.get(i);
            if (unfit.containsKey(i)) {
                losses.add(Loss.lost(item.path("id").asText(), "", "does not fit the bank: " + unfit.get(i)));
            } else {
                draftIfInDoubt(item, losses);
                sound.add(item);
            }
        }
        if (sound.isEmpty()) {
            throw new ExchangeException(
                    "no-items", "expected items that fit the bank, got none that does: " + unfit.get(0));
        }
        return sound;
    }

    /** By the place of the item, why it does not fit the schema. */
    private Map<Integer, String> unfit(List<ObjectNode> items) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            String yaml = HouseYaml.section(section, List.of(items.get(i)));
            files.put("item-" + i + ".yml", yaml.getBytes(StandardCharsets.UTF_8));
        }
        BankReader reader = new BankReader();
        reader.read(files);
        Map<Integer, String> unfit = new LinkedHashMap<>();
        for (Finding finding : reader.findings()) {
            Matcher file = FILE.matcher(finding.file());
            if (file.matches()) {
                String path = finding.path().replaceFirst("^/items/0", "");
                unfit.putIfAbsent(Integer.valueOf(file.group(1)), path + " " + finding.message());
            }
        }
        return unfit;
    }

    private void draftIfInDoubt(ObjectNode item, List<Loss> losses) {
        BankItem read = BankItem.of(section, item);
        List<Complaint> complaints;
        try {
            complaints = read.type().complaints(read.instance(item.objectNode()));
        } catch (IllegalArgumentException e) {
            complaints = List.of(new Complaint("", "unreadable", String.valueOf(e.getMessage())));
        }
        if (!complaints.isEmpty()) {
            item.put("status", "draft");
            Complaint first = complaints.get(0);
            losses.add(Loss.changed(item.path("id").asText(), first.pointer(), "comes as a draft: " + first.message()));
        }
    }
}

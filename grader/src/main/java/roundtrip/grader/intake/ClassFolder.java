package roundtrip.grader.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the submissions in a folder or in one zip as Moodle, Canvas and Gradescope write them, or plain: one name, one student. */
public final class ClassFolder {
    private static final Set<String> NOT_SUBMISSIONS =
            Set.of("roster.csv", "submission_metadata.yml", "expected.csv", "thumbs.db", "desktop.ini", "__macosx");
    private static final int CLASS_ENTRIES = 2_000_000;

    private ClassFolder() {}

    /** Lists without reading any submission; the order is that of the names. */
    public static List<Submission> list(Path submissions) throws IOException {
        if (Folder.isFolder(submissions)) {
            return group(itemsOfFolder(submissions), GradescopeNames.of(submissions));
        }
        if (!Files.isRegularFile(submissions)) {
            throw new IOException(
                    "expected a folder or a zip of submissions, got \"" + submissions + "\", which is neither");
        }
        ByteBuffer zip = Folder.map(submissions);
        byte[] start = new byte[Math.min(4, zip.limit())];
        zip.get(0, start);
        if (!ZipReader.looksLikeZip(start)) {
            throw new IOException(
                    "expected a folder or a zip of submissions, got a file that is no zip: \"" + submissions + "\"");
        }
        try {
            return group(itemsOfZip(ZipReader.entries(zip, CLASS_ENTRIES)), Map.of());
        } catch (Refused e) {
            throw new IOException("cannot read \"" + submissions + "\": " + e.reason(), e);
        }
    }

    /** One file or folder at the top, with the names below it already cut free of its own. */
    private record Item(String name, boolean folder, Material material) {}

    private static List<Item> itemsOfFolder(Path folder) throws IOException {
        List<Path> children;
        try (Stream<Path> listed = Files.list(folder)) {
            children = listed.sorted().toList();
        }
        List<Item> items = new ArrayList<>();
        for (Path child : children) {
            String name = String.valueOf(child.getFileName());
            if (Folder.isFolder(child)) {
                items.add(new Item(name, true, limits -> Folder.entries(child, limits.entries())));
            } else {
                Entry.Kind kind = Files.isSymbolicLink(child)
                        ? Entry.Kind.LINK
                        : Files.isRegularFile(child) ? Entry.Kind.FILE : Entry.Kind.SPECIAL;
                Entry entry = new Entry(name, kind, cap -> Folder.read(child, cap));
                items.add(new Item(name, false, limits -> List.of(entry)));
            }
        }
        return items;
    }

    private static List<Item> itemsOfZip(List<Entry> entries) {
        Map<String, List<Entry>> byTop = new TreeMap<>();
        Map<String, Boolean> folders = new TreeMap<>();
        for (Entry entry : entries) {
            String name = entry.name().replace('\\', '/');
            int slash = name.indexOf('/');
            String top = slash < 0 ? name : name.substring(0, slash);
            byTop.computeIfAbsent(top, key -> new ArrayList<>())
                    .add(entry.renamed(slash < 0 ? name : name.substring(slash + 1)));
            folders.merge(top, slash >= 0, Boolean::logicalOr);
        }
        List<Item> items = new ArrayList<>();
        byTop.forEach((top, below) -> items.add(new Item(top, Boolean.TRUE.equals(folders.get(top)), limits -> {
            if (below.size() > limits.entries()) {
                throw new Refused(
                        "the folder holds " + below.size() + " files; at most " + limits.entries() + " are read");
            }
            return below;
        })));
        return items;
    }

    private static List<Submission> group(List<Item> items, Map<String, String> gradescopeNames) {
        Map<String, List<Item>> groups = new LinkedHashMap<>();
        for (Item item : items) {
            if (!item.name().startsWith(".")
                    && !NOT_SUBMISSIONS.contains(item.name().toLowerCase(Locale.ROOT))) {
                groups.computeIfAbsent(
                                HandedInName.of(item.name(), item.folder()).key(), key -> new ArrayList<>())
                        .add(item);
            }
        }
        return groups.values().stream()
                .map(group -> submission(group, gradescopeNames))
                .toList();
    }

    private static Submission submission(List<Item> group, Map<String, String> gradescopeNames) {
        List<Item> files = group.stream()
                .filter(item -> !HandedInName.of(item.name(), item.folder()).text())
                .toList();
        List<Item> used = files.isEmpty() ? group : files;
        Item first = used.get(0);
        HandedInName name = HandedInName.of(first.name(), first.folder());
        String student = gradescopeNames.getOrDefault(name.identity(), name.identity());
        return new Submission(
                withoutZip(first.name()),
                student,
                name.label(),
                first.folder(),
                limits -> together(used, name, limits));
    }

    private static List<Entry> together(List<Item> items, HandedInName name, Limits limits)
            throws IOException, Refused {
        if (items.size() > 1 && name.source() == HandedInName.Source.PLAIN) {
            throw new Refused("handed in " + items.size() + " times under one name: "
                    + String.join(", ", items.stream().map(Item::name).toList()));
        }
        List<Entry> all = new ArrayList<>();
        for (Item item : items) {
            List<Entry> entries = item.material().entries(limits);
            if (item.folder()) {
                all.addAll(entries);
            } else {
                String atTheDesk = HandedInName.of(item.name(), false).file().orElse(item.name());
                entries.forEach(entry -> all.add(entry.renamed(atTheDesk)));
            }
        }
        return all;
    }

    private static String withoutZip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip") ? name.substring(0, name.length() - 4) : name;
    }
}

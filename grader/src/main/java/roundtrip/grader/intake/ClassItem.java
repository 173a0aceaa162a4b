package roundtrip.grader.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One file or folder at the top of a class, with the names below it already cut free of its own. */
record ClassItem(String name, boolean folder, Material material, Optional<Path> onDisk) {
    static List<ClassItem> ofFolder(Path folder) throws IOException {
        List<Path> children;
        try (Stream<Path> listed = Files.list(folder)) {
            children = listed.sorted().toList();
        }
        List<ClassItem> items = new ArrayList<>();
        for (Path child : children) {
            String name = String.valueOf(child.getFileName());
            if (Folder.isFolder(child)) {
                items.add(new ClassItem(
                        name, true, limits -> Folder.entries(child, limits.entries()), Optional.of(child)));
            } else {
                Entry entry = new Entry(name, Folder.kind(child), cap -> Folder.read(child, cap));
                items.add(new ClassItem(name, false, limits -> List.of(entry), Optional.of(child)));
            }
        }
        return items;
    }

    /** Grouped by the first part of their paths. */
    static List<ClassItem> ofEntries(List<Entry> entries) {
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
        List<ClassItem> items = new ArrayList<>();
        byTop.forEach((top, below) -> items.add(new ClassItem(
                top, Boolean.TRUE.equals(folders.get(top)), limits -> capped(below, limits), Optional.empty())));
        return items;
    }

    private static List<Entry> capped(List<Entry> below, Limits limits) throws Refused {
        if (below.size() > limits.entries()) {
            throw new Refused("the folder holds " + below.size() + " files; at most " + limits.entries() + " are read");
        }
        return below;
    }

    /** What lies in a folder, as items of their own. */
    List<ClassItem> inside() throws IOException, Refused {
        return onDisk.isPresent() ? ofFolder(onDisk.get()) : ofEntries(material.entries(Limits.ofClass()));
    }

    /** The content of a file; a link or special file has none. */
    byte[] bytes(long cap) throws IOException, Refused {
        List<Entry> entries = material.entries(Limits.standard());
        Entry only = entries.get(0);
        return only.kind() == Entry.Kind.FILE ? only.content().read(cap) : new byte[0];
    }
}

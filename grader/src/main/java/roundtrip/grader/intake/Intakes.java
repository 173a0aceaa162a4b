package roundtrip.grader.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes submissions for one exercise. Instances hold no state between two submissions and may be shared by threads. */
public final class Intakes {
    private final Rules rules;
    private final Limits limits;

    public Intakes(Rules rules, Limits limits) {
        this.rules = rules;
        this.limits = limits;
    }

    /** Never throws for what a student can cause; an {@link IOException} is this computer's. */
    public Intake take(Submission submission) throws IOException {
        List<String> notes = new ArrayList<>();
        try {
            return take(unpacked(submission), notes);
        } catch (Refused e) {
            return new Intake.Rejected(e.reason(), notes);
        }
    }

    /**
     * What holds exactly one zip stands for what is in that zip; a zip inside that one is opened, too, but none inside it. What a
     * file is, is told by its bytes.
     */
    private List<Entry> unpacked(Submission submission) throws IOException, Refused {
        List<Entry> outer = visible(submission.material().entries(limits));
        if (outer.size() != 1) {
            return outer;
        }
        Entry only = outer.get(0);
        if (only.kind() != Entry.Kind.FILE && !submission.isFolder()) {
            throw new Refused(
                    "hand in a folder or a zip: " + Paths.Shown.name(only.name()) + " is a link or a special file");
        }
        if (only.kind() != Entry.Kind.FILE || isSource(only)) {
            return outer;
        }
        byte[] bytes = only.content().read(limits.containerBytes());
        if (ZipReader.looksLikeZip(bytes)) {
            return inside(visible(ZipReader.entries(ByteBuffer.wrap(bytes), limits.entries())));
        }
        boolean archive = Archives.isOther(bytes) || Archives.isNamedLikeOne(only.name());
        if (bytes.length > 0 && (!submission.isFolder() || archive)) {
            throw new Refused("hand in a folder or a zip: " + Paths.Shown.name(only.name()) + " is neither");
        }
        return outer;
    }

    private List<Entry> inside(List<Entry> entries) throws IOException, Refused {
        if (entries.size() != 1 || entries.get(0).kind() != Entry.Kind.FILE || isSource(entries.get(0))) {
            return entries;
        }
        byte[] bytes = entries.get(0).content().read(limits.containerBytes());
        return ZipReader.looksLikeZip(bytes)
                ? visible(ZipReader.entries(ByteBuffer.wrap(bytes), limits.entries()))
                : entries;
    }

    private static boolean isSource(Entry entry) {
        return entry.name().toLowerCase(Locale.ROOT).endsWith(".java");
    }

    private static List<Entry> visible(List<Entry> entries) throws Refused {
        List<Entry> visible = new ArrayList<>();
        for (Entry entry : entries) {
            String path = Paths.normal(entry.name());
            if (!path.isEmpty() && !Paths.isSkipped(path)) {
                visible.add(entry.renamed(path));
            }
        }
        return visible;
    }

    private Intake take(List<Entry> entries, List<String> notes) throws IOException, Refused {
        Map<String, Entry> files = new LinkedHashMap<>();
        List<String> odd = new ArrayList<>();
        for (Entry entry : entries) {
            String path = entry.name();
            if (entry.kind() == Entry.Kind.FILE) {
                if (files.put(path, entry) != null && rules.isUnderEditable(suffixUnderEditable(path))) {
                    throw new Refused("two entries have one name: " + Paths.Shown.name(path));
                }
            } else {
                odd.add(path);
            }
        }
        String root = Roots.find(files.keySet(), rules);
        refuseLinks(odd, root);
        Map<String, Entry> chosen = root == null ? loose(files, notes) : under(root, files);
        if (chosen.isEmpty()) {
            refuseUnopened(files.keySet());
            noteUnused(files, Map.of(), "", notes);
            return new Intake.Empty(notes);
        }
        noteUnused(files, chosen, root == null ? "" : root, notes);
        return new TakenFiles(limits, notes).read(chosen);
    }

    /** Nothing was found outside of an archive that is not opened: a person should look, since the work may lie in there. */
    private static void refuseUnopened(Set<String> paths) throws Refused {
        for (String path : paths) {
            if (Archives.isNamedLikeOne(path)) {
                throw new Refused("hand in a folder or one zip: " + Paths.Shown.name(path) + " is not opened");
            }
        }
    }

    private String suffixUnderEditable(String path) {
        return Roots.suffixes(path).stream()
                .filter(rules::isUnderEditable)
                .findFirst()
                .orElse(path);
    }

    private Map<String, Entry> under(String root, Map<String, Entry> files) throws Refused {
        Map<String, Entry> chosen = new TreeMap<>();
        Map<String, String> folded = new HashMap<>();
        for (Map.Entry<String, Entry> file : files.entrySet()) {
            if (!file.getKey().startsWith(root)) {
                continue;
            }
            String path = file.getKey().substring(root.length());
            if (rules.isUnderEditable(path)) {
                Paths.requireHonest(path, limits);
                String twin = folded.put(path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), path);
                if (twin != null) {
                    throw new Refused("two files differ only in the case of their letters: " + Paths.Shown.name(twin)
                            + " and " + Paths.Shown.name(path));
                }
                if (rules.isTaken(path)) {
                    chosen.put(path, file.getValue());
                }
            }
        }
        return chosen;
    }

    private Map<String, Entry> loose(Map<String, Entry> files, List<String> notes) throws Refused {
        Map<String, Entry> chosen = new TreeMap<>();
        for (Map.Entry<String, Entry> file : files.entrySet()) {
            String fileName = file.getKey().substring(file.getKey().lastIndexOf('/') + 1);
            List<String> places = rules.placesFor(fileName);
            if (places.size() == 1) {
                String place = places.get(0);
                if (chosen.put(place, file.getValue()) != null) {
                    throw new Refused("two files could be " + place + ": hand in the exercise's folder");
                }
                notes.add("put in its place: " + Paths.Shown.name(file.getKey()) + " as " + place);
            }
        }
        return chosen;
    }

    private void refuseLinks(List<String> odd, @Nullable String root) throws Refused {
        for (String path : odd) {
            List<String> ends = root != null && path.startsWith(root)
                    ? List.of(path.substring(root.length()))
                    : Roots.suffixes(path);
            for (String end : ends) {
                if (rules.isUnderEditable(end) || rules.mayReachThrough(end)) {
                    throw new Refused("a link or special file stands where a file or folder is expected: "
                            + Paths.Shown.name(path));
                }
            }
        }
    }

    private void noteUnused(Map<String, Entry> files, Map<String, Entry> chosen, String root, List<String> notes)
            throws IOException {
        List<String> unused = new ArrayList<>();
        for (Map.Entry<String, Entry> file : files.entrySet()) {
            String path = file.getKey().startsWith(root) ? file.getKey().substring(root.length()) : file.getKey();
            if (!chosen.containsValue(file.getValue()) && !isUnchanged(path, file.getValue())) {
                unused.add(Paths.Shown.name(path));
            }
        }
        Collections.sort(unused);
        if (!unused.isEmpty()) {
            String more = unused.size() > 8 ? " and " + (unused.size() - 8) + " more" : "";
            notes.add("changed and not used: "
                    + String.join(", ", unused.stream().limit(8).toList()) + more);
        }
    }

    private boolean isUnchanged(String path, Entry entry) throws IOException {
        if (!rules.kitHas(path)) {
            return false;
        }
        try {
            return Arrays.equals(rules.kitFile(path), entry.content().read(limits.fileBytes()));
        } catch (Refused e) {
            return false;
        }
    }
}

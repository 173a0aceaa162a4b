package roundtrip.grader.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the submissions in a folder or in one zip as Moodle, Canvas, Gradescope and GitHub Classroom hand them out, or plain: one
 * name, one student.
 */
public final class ClassFolder {
    private static final Set<String> ROSTERS = Set.of("roster.csv", "classroom_roster.csv");
    private static final Set<String> NOT_SUBMISSIONS =
            Set.of(GradescopeExport.FILE, "expected.csv", "thumbs.db", "desktop.ini", "__macosx");
    private static final Pattern GRADESCOPE = Pattern.compile("^assignment_\\d+_export$");

    private final Optional<String> assignment;
    private final ReceiptTimes times;
    private final Roster roster;
    private final Map<String, GradescopeExport.Facts> gradescope;

    private ClassFolder(ClassOptions options, List<ClassItem> items) throws IOException, Refused {
        this.assignment = options.assignment();
        this.times =
                options.times().isPresent() ? ReceiptTimes.read(options.times().get()) : ReceiptTimes.none();
        this.roster =
                options.roster().isPresent() ? Roster.read(options.roster().get()) : rosterBeside(items);
        this.gradescope = metadata(items);
    }

    /** Lists without reading any submission; the order is that of the names. */
    public static List<Submission> list(Path submissions) throws IOException {
        return list(submissions, ClassOptions.none());
    }

    public static List<Submission> list(Path submissions, ClassOptions options) throws IOException {
        try {
            List<ClassItem> items = unwrapped(items(submissions), options);
            return new ClassFolder(options, items).group(items);
        } catch (Refused e) {
            throw new IOException("cannot read \"" + submissions + "\": " + e.reason(), e);
        }
    }

    private static List<ClassItem> items(Path submissions) throws IOException, Refused {
        if (Folder.isFolder(submissions)) {
            return ClassItem.ofFolder(submissions);
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
        return ClassItem.ofEntries(ZipReader.entries(zip, Limits.ofClass().entries()));
    }

    /**
     * Gradescope's zip and {@code gh classroom clone} put one folder around all. It is told by its name: what lies in a folder
     * may be a student's.
     */
    private static List<ClassItem> unwrapped(List<ClassItem> items, ClassOptions options) throws IOException, Refused {
        List<ClassItem> visible = items.stream().filter(item -> !isHidden(item)).toList();
        if (visible.size() != 1 || !visible.get(0).folder()) {
            return items;
        }
        String name = visible.get(0).name();
        boolean clones = options.assignment()
                .map(slug -> name.equals(slug + "-submissions"))
                .orElse(false);
        return clones || GRADESCOPE.matcher(name).matches() ? visible.get(0).inside() : items;
    }

    private static boolean isHidden(ClassItem item) {
        String name = item.name().toLowerCase(Locale.ROOT);
        return name.startsWith(".") || name.equals("__macosx");
    }

    private static Roster rosterBeside(List<ClassItem> items) throws IOException, Refused {
        for (ClassItem item : items) {
            if (!item.folder() && ROSTERS.contains(item.name().toLowerCase(Locale.ROOT))) {
                return Roster.parse(item.bytes(GradescopeExport.CAP), item.name());
            }
        }
        return Roster.none();
    }

    private static Map<String, GradescopeExport.Facts> metadata(List<ClassItem> items) throws IOException, Refused {
        for (ClassItem item : items) {
            if (!item.folder() && item.name().equals(GradescopeExport.FILE)) {
                return GradescopeExport.read(item.bytes(GradescopeExport.CAP));
            }
        }
        return Map.of();
    }

    private List<Submission> group(List<ClassItem> items) {
        Map<String, List<ClassItem>> groups = new LinkedHashMap<>();
        for (ClassItem item : items) {
            String name = item.name().toLowerCase(Locale.ROOT);
            if (!isHidden(item) && !NOT_SUBMISSIONS.contains(name) && !ROSTERS.contains(name)) {
                groups.computeIfAbsent(read(item).key(), key -> new ArrayList<>())
                        .add(item);
            }
        }
        return groups.values().stream().map(this::submission).toList();
    }

    private HandedInName read(ClassItem item) {
        return HandedInName.of(item.name(), item.folder(), assignment);
    }

    private Submission submission(List<ClassItem> group) {
        List<ClassItem> files =
                group.stream().filter(item -> !read(item).text()).toList();
        List<ClassItem> used = files.isEmpty() ? group : files;
        ClassItem first = used.get(0);
        HandedInName name = read(first);
        GradescopeExport.Facts facts = gradescope.get(name.identity());
        String student = facts == null || facts.student() == null ? name.identity() : facts.student();
        String arrived = withoutZip(first.name());
        return new Submission(
                arrived,
                student,
                label(name, student, facts),
                received(arrived, student, facts),
                first.folder(),
                limits -> together(used, name, limits));
    }

    private String label(HandedInName name, String student, GradescopeExport.@Nullable Facts facts) {
        String onRoster = roster.find(student).map(Roster.Person::name).orElse("");
        if (!onRoster.isEmpty()) {
            return onRoster;
        }
        return facts == null || facts.name() == null ? name.label() : facts.name();
    }

    private @Nullable Instant received(String arrived, String student, GradescopeExport.@Nullable Facts facts) {
        Instant listed = times.of(arrived, student);
        return listed != null || facts == null ? listed : facts.received();
    }

    private List<Entry> together(List<ClassItem> items, HandedInName name, Limits limits) throws IOException, Refused {
        boolean once = name.source() == HandedInName.Source.PLAIN || name.source() == HandedInName.Source.GITHUB;
        if (items.size() > 1 && once) {
            throw new Refused("handed in " + items.size() + " times under one name: "
                    + String.join(", ", items.stream().map(ClassItem::name).toList()));
        }
        List<Entry> all = new ArrayList<>();
        for (ClassItem item : items) {
            List<Entry> entries = item.material().entries(limits);
            if (item.folder()) {
                all.addAll(entries);
            } else {
                String atTheDesk = read(item).file().orElse(item.name());
                entries.forEach(entry -> all.add(entry.renamed(atTheDesk)));
            }
        }
        return all;
    }

    private static String withoutZip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip") ? name.substring(0, name.length() - 4) : name;
    }
}

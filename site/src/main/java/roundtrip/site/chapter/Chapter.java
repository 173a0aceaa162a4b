package roundtrip.site.chapter;

import java.util.List;
import java.util.Optional;

/** The chapter's eight sections; those that are written can be read here. */
public final class Chapter {
    private final List<Entry> entries = List.of(
            Entry.announced(1, "The basic model", "C01 to C06"),
            Entry.announced(2, "Seven steps from URL to page", "C07 to C14"),
            Entry.announced(3, "State, kept or not", "C15 to C24"),
            Entry.announced(4, "Variants of the architecture", "C25 to C29"),
            Entry.written("C30 to C40", Markdown.section("methods", 5)),
            Entry.announced(6, "Status codes", "C41 to C45"),
            Entry.announced(7, "Types of connection", "C46 to C53"),
            Entry.announced(8, "Takeaways and estimation", "C54 to C60"));

    /** All sections in order, those that are only announced included. */
    public List<Entry> entries() {
        return entries;
    }

    public Optional<Section> section(String slug) {
        return entries.stream()
                .flatMap(entry -> entry.section().stream())
                .filter(section -> section.slug().equals(slug))
                .findFirst();
    }

    /** The path of a paragraph, if its section is written. */
    public Optional<String> pathOf(String paragraph) {
        return entries.stream()
                .flatMap(entry -> entry.section().stream())
                .filter(section -> section.paragraphs().stream()
                        .anyMatch(each -> each.number().equals(paragraph)))
                .findFirst()
                .map(section -> "/chapter/" + section.slug() + "#" + paragraph.toLowerCase(java.util.Locale.ROOT));
    }

    /** A line of the table of contents. */
    public record Entry(int number, String title, String paragraphs, Optional<Section> section) {
        static Entry announced(int number, String title, String paragraphs) {
            return new Entry(number, title, paragraphs, Optional.empty());
        }

        static Entry written(String paragraphs, Section section) {
            return new Entry(section.number(), section.title(), paragraphs, Optional.of(section));
        }
    }
}

package roundtrip.site.chapter;

import java.util.List;

/**
 * A section of the chapter, ready for its page.
 *
 * @param minutes reading time
 * @param lead what stands above the first paragraph, as HTML
 * @param version changes whenever the text does
 */
public record Section(
        String slug, int number, String title, int minutes, String lead, List<Paragraph> paragraphs, String version) {
    public Section {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * A numbered paragraph.
     *
     * @param number as the question bank cites it, such as C38
     * @param html the whole text, figures included
     */
    public record Paragraph(String number, String title, String html) {
        /** The name of the paragraph's anchor. */
        public String anchor() {
            return number.toLowerCase(java.util.Locale.ROOT);
        }
    }
}

package roundtrip.quiz;

/** HTML that is safe to put into a page as it stands: rendered from Markdown, with all raw HTML escaped. */
public record Html(String value) {

    @Override
    public String toString() {
        return value;
    }
}

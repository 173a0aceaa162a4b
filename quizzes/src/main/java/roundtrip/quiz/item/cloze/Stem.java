package roundtrip.quiz.item.cloze;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtrip.quiz.Html;
import roundtrip.quiz.item.Markdown;

/**
 * A text with gaps.
 *
 * @param gaps names, in the order in which they stand in the text
 * @param texts what stands around them, one more than there are gaps; sound HTML only together
 */
record Stem(List<String> gaps, List<Html> texts) {

    private static final Pattern GAP = Pattern.compile("\\{\\{([a-z][a-z0-9-]*)}}");

    /** Means nothing in Markdown, and is in no text: it is for private use. */
    private static final String MARK = "\ue000";

    Stem {
        gaps = List.copyOf(gaps);
        texts = List.copyOf(texts);
    }

    /** Reads Markdown with gaps written as {@code {{name}}}. */
    static Stem of(String markdown) {
        List<String> gaps = new ArrayList<>();
        Matcher gap = GAP.matcher(markdown);
        while (gap.find()) {
            gaps.add(gap.group(1));
        }
        String html = Markdown.block(gap.replaceAll(MARK)).value();
        List<Html> texts = new ArrayList<>();
        for (String text : html.split(MARK, -1)) {
            texts.add(new Html(text));
        }
        return new Stem(gaps, texts);
    }

    /** The text with something in each gap, given by its place from 0. */
    Html filled(IntFunction<String> gap) {
        StringBuilder html = new StringBuilder(texts.get(0).value());
        for (int i = 1; i < texts.size(); i++) {
            html.append(gap.apply(i - 1)).append(texts.get(i).value());
        }
        return new Html(html.toString());
    }

    /** The text with its gaps numbered. */
    Html numbered() {
        return filled(gap -> "<strong>[" + (gap + 1) + "]</strong>");
    }
}

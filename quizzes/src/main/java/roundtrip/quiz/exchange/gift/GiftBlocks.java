package roundtrip.quiz.exchange.gift;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a file at its blank lines.
 *
 * @param line where the item begins, from 1
 * @param category as named last, empty if none was
 * @param text without remarks, escapes hidden
 */
record GiftBlocks(int line, String category, String text) {

    private static final String CATEGORY = "$CATEGORY:";

    static List<GiftBlocks> of(String file) {
        List<GiftBlocks> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        String category = "";
        int start = 0;
        int number = 0;
        for (String line : (file + "\n\n").split("\n", -1)) {
            number++;
            String bare = line.strip();
            if (bare.startsWith("//")) {
                continue;
            }
            if (bare.startsWith(CATEGORY)) {
                category = bare.substring(CATEGORY.length()).strip();
                continue;
            }
            if (!bare.isEmpty()) {
                start = block.isEmpty() ? number : start;
                block.append(block.isEmpty() ? "" : "\n").append(line);
            } else if (!block.isEmpty()) {
                blocks.add(new GiftBlocks(
                        start, category, Escapes.hidden(block.toString()).strip()));
                block.setLength(0);
            }
        }
        return blocks;
    }
}

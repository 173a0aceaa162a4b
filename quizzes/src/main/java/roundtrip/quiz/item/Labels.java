package roundtrip.quiz.item;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import roundtrip.quiz.PublicItem;

/**
 * The options of an item as they may be shown.
 *
 * @param prefix put before an id to make its token, so that equal ids on two sides have different tokens
 * @param shuffled whether an attempt sees them in an order of its own
 */
public record Labels(List<Label> labels, String prefix, boolean shuffled) {

    public Labels {
        labels = List.copyOf(labels);
    }

    /** Reads a list of {@code {id, text, pin}}. */
    public static Labels of(JsonNode options, boolean shuffled) {
        return of(options, "", shuffled);
    }

    public static Labels of(JsonNode options, String prefix, boolean shuffled) {
        List<Label> labels = new ArrayList<>();
        for (JsonNode option : options) {
            labels.add(new Label(
                    option.path("id").textValue(),
                    Markdown.inline(option.path("text").textValue()),
                    option.path("pin").asBoolean(false)));
        }
        return new Labels(labels, prefix, shuffled);
    }

    public List<PublicItem.Option> deal(Deal deal) {
        List<Label> dealt = shuffled ? deal.shuffle(labels, Label::pinned) : labels;
        return dealt.stream()
                .map(label -> new PublicItem.Option(token(deal, label.id()), label.text()))
                .toList();
    }

    public String token(Deal deal, String id) {
        return deal.token(prefix + id);
    }

    /** The id that a token stands for. */
    public Optional<String> id(Deal deal, String token) {
        return labels.stream()
                .map(Label::id)
                .filter(id -> token(deal, id).equals(token))
                .findFirst();
    }

    public Label label(String id) {
        return labels.stream()
                .filter(label -> label.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no option \"" + id + "\""));
    }

    public List<String> ids() {
        return labels.stream().map(Label::id).toList();
    }

    /** The ids of these labels, any of them, in any order. */
    public List<String> randomIds(RandomGenerator chance) {
        List<String> left = new ArrayList<>(ids());
        List<String> drawn = new ArrayList<>();
        for (int take = chance.nextInt(left.size() + 1); take > 0; take--) {
            drawn.add(left.remove(chance.nextInt(left.size())));
        }
        return drawn;
    }
}

package roundtrip.site;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtrip.quiz.Quizzes;

/** What a learner does in an attempt, by its forms. */
final class Answers {
    private static final Pattern SECTION =
            Pattern.compile("<section class=\"item\" id=\"item-(\\d+)\".*?</section>", Pattern.DOTALL);
    private static final Pattern RADIO =
            Pattern.compile("type=\"(radio|checkbox)\" name=\"([^\"]+)\" value=\"([^\"]+)\"");
    private static final Pattern SELECT =
            Pattern.compile("<select[^>]* name=\"([^\"]+)\".*?<option value=\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern TYPED = Pattern.compile("<input[^>]* name=\"([^\"]+)\" type=\"text\"");

    /** How many items an attempt at q5 has. */
    static final int ITEMS = Quizzes.bundled().quiz("q5").orElseThrow().items();

    private Answers() {}

    /** Starts an attempt at q5 and returns its path, without the item. */
    static String start(Visitor learner, String layout) {
        return start(learner, layout, "q5");
    }

    static String start(Visitor learner, String layout, String quiz) {
        learner.get("/check-ups/" + quiz);
        String location = Visitor.location(learner.post("/check-ups/" + quiz + "/attempts", "layout", layout));
        return location.replaceAll("/items/\\d+$", "");
    }

    static HttpResponse<String> giveUp(Visitor learner, String attempt, int item) {
        unsure(learner, attempt, item);
        return act(learner, attempt, item, "give-up", List.of());
    }

    static HttpResponse<String> unsure(Visitor learner, String attempt, int item) {
        return act(learner, attempt, item, "unsure", List.of());
    }

    /** Gives the first answer that the form can take: first option, first reason, places in the order shown, the number 1. */
    static HttpResponse<String> answerBlindly(Visitor learner, String attempt, int item) {
        return act(learner, attempt, item, "answer", firstAnswer(form(learner, attempt, item)));
    }

    static HttpResponse<String> act(Visitor learner, String attempt, int item, String act, List<String> fields) {
        String form = form(learner, attempt, item);
        List<String> all = new ArrayList<>(fields);
        all.addAll(List.of("seen", Visitor.between(form, "name=\"seen\" value=\"", "\""), "from", "item", "act", act));
        all.addAll(List.of("request", Visitor.between(form, "name=\"request\" value=\"", "\"")));
        return learner.post(attempt + "/items/" + item, all.toArray(String[]::new));
    }

    /** The part of the page that holds one item. */
    static String form(Visitor learner, String attempt, int item) {
        return section(learner.get(attempt + "/items/" + item).body(), item);
    }

    static String section(String page, int item) {
        Matcher section = SECTION.matcher(page);
        while (section.find()) {
            if (section.group(1).equals(Integer.toString(item))) {
                return section.group();
            }
        }
        throw new AssertionError("expected item " + item + " in\n" + page);
    }

    static List<String> firstAnswer(String form) {
        List<String> fields = new ArrayList<>();
        Matcher option = RADIO.matcher(form);
        while (option.find()) {
            if (!fields.contains(option.group(2))) {
                fields.addAll(List.of(option.group(2), option.group(3)));
            }
        }
        int place = 1;
        Matcher select = SELECT.matcher(form);
        while (select.find()) {
            boolean order = select.group(1).startsWith("place-");
            fields.addAll(List.of(select.group(1), order ? Integer.toString(place++) : select.group(2)));
        }
        Matcher typed = TYPED.matcher(form);
        while (typed.find()) {
            fields.addAll(List.of(typed.group(1), "1"));
        }
        return fields;
    }
}

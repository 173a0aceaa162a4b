package roundtrip.quiz.exchange.qti;

import java.util.Optional;
import java.util.Set;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.exchange.Draft;
import roundtrip.quiz.exchange.Drafts;
import roundtrip.quiz.exchange.Numbers;
import roundtrip.quiz.exchange.xml.Element;

/** Reads one item of QTI 1.2, above all as Canvas writes it. */
final class Reader12 {

    private static final String BLANKS_BETWEEN_TEXTS = "blanks_between_texts";

    private final Question12 question;

    Reader12(Element item) {
        this.question = new Question12(item);
    }

    void read(Drafts drafts, Set<String> idents) {
        String ident = question.item().attribute("ident");
        String title = question.item().attribute("title");
        String name = idents.add(ident) ? ident : title;
        String type = type();
        Optional<String> refusal = refusal(type);
        if (refusal.isPresent()) {
            drafts.lost(title.isEmpty() ? name : title, refusal.get());
            return;
        }
        question.hear();
        Draft draft = drafts.begin(name, question.stem());
        points(draft);
        draft.text("why", question.feedback("general_fb"));
        body(draft, type);
        draft.right(question.feedback("correct_fb"));
        draft.wrong(question.feedback("general_incorrect_fb"));
        if (!question.processing().known()) {
            draft.json().put("status", "draft");
            draft.changed("", "comes as a draft: its response processing is not understood");
        }
        question.complain(draft);
        drafts.keep(draft);
    }

    private String type() {
        String canvas = question.metadata("question_type");
        if (!canvas.isEmpty()) {
            return canvas.replace("_question", "");
        }
        String profile =
                question.metadata("cc_profile").replaceFirst("^cc\\.", "").replaceFirst("\\.v0p1$", "");
        return switch (profile) {
            case "multiple_choice", "true_false", "essay" -> profile;
            case "multiple_response" -> "multiple_answers";
            case "fib", "pattern_match" -> "short_answer";
            default -> guessed();
        };
    }

    private String guessed() {
        if (question.responses().isEmpty()) {
            return "text_only";
        }
        Element first = question.responses().get(0);
        if (question.responses().size() > 1) {
            if (question.gaps().isEmpty() && first.everywhere("render_fib").size() > 0) {
                return BLANKS_BETWEEN_TEXTS;
            }
            return question.gaps().isEmpty() ? "matching" : "multiple_dropdowns";
        }
        if (first.name().equals("response_num")
                || question.presentation().everywhere("vargte").size()
                                + question.item().everywhere("vargte").size()
                        > 0) {
            return "numerical";
        }
        if (first.everywhere("render_fib").size() > 0 || first.name().equals("response_str")) {
            return question.processing().scoring().isEmpty() ? "essay" : "short_answer";
        }
        if (!question.gaps().isEmpty()) {
            return "multiple_dropdowns";
        }
        return switch (first.attribute("rcardinality")) {
            case "Multiple" -> "multiple_answers";
            case "Ordered" -> "ordering";
            default -> first.first("material").isPresent() ? "matching" : "multiple_choice";
        };
    }

    private Optional<String> refusal(String type) {
        return switch (type) {
            case "multiple_choice",
                    "true_false",
                    "multiple_answers",
                    "short_answer",
                    "fill_in_multiple_blanks",
                    "multiple_dropdowns",
                    "matching",
                    "numerical",
                    "ordering" ->
                question.responses().isEmpty()
                        ? Optional.of("expected a response to \"" + type + "\", got none")
                        : Optional.empty();
            case BLANKS_BETWEEN_TEXTS ->
                Optional.of("expected [name] in the text for every gap, got blanks between texts");
            case "essay" -> Optional.of("an essay is not marked by a machine");
            case "text_only" -> Optional.of("a text alone asks nothing");
            default -> Optional.of("the bank has no items of the type \"" + type + "\"");
        };
    }

    private void points(Draft draft) {
        Optional<Fraction> points = Numbers.read(question.metadata("points_possible"));
        if (points.isPresent() && !points.get().equals(Fraction.ONE)) {
            boolean fits =
                    points.get().compareTo(Fraction.ZERO) > 0 && points.get().compareTo(Fraction.of(100)) <= 0;
            if (fits) {
                draft.json().set("points", Numbers.node(points.get()));
            } else {
                draft.changed(
                        "/points",
                        "expected more than 0 and at most 100, got " + question.metadata("points_possible")
                                + ": became 1");
            }
        }
    }

    private void body(Draft draft, String type) {
        Choices12 choices = new Choices12(question);
        Element first = question.responses().get(0);
        switch (type) {
            case "true_false" -> choices.truth(draft);
            case "multiple_choice" -> draft.choice(choices.of(first));
            case "multiple_answers" -> choices.several(draft);
            case "short_answer" -> draft.text(draft.json(), new Typed12(question).lines(first));
            case "numerical" -> draft.numeric(draft.json(), new Typed12(question).numbers());
            case "matching" -> new Arranged12(question).matching(draft);
            case "ordering" -> new Arranged12(question).ordering(draft);
            default -> new Gaps12(question, draft).read(type.equals("fill_in_multiple_blanks"));
        }
    }
}

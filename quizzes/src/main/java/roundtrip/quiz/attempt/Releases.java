package roundtrip.quiz.attempt;

import java.util.List;
import java.util.Optional;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.Html;
import roundtrip.quiz.OptionNote;
import roundtrip.quiz.Release;
import roundtrip.quiz.Response;
import roundtrip.quiz.Scored;
import roundtrip.quiz.Shown;
import roundtrip.quiz.Source;
import roundtrip.quiz.bank.Bank;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.bank.Idea;
import roundtrip.quiz.item.Explanation;
import roundtrip.quiz.item.Markdown;
import roundtrip.quiz.item.Responses;
import roundtrip.quiz.marking.Marking;

/** Puts together what is shown once an item is locked. Titles and misconceptions come from the bank as it is now. */
final class Releases {

    private final Bank bank;

    Releases(Bank bank) {
        this.bank = bank;
    }

    Release of(Prepared prepared, Track track, SeededDeal deal) {
        BankItem item = prepared.item();
        List<Response> given = track.given();
        Explanation explanation = Marking.explain(item.type(), prepared.key(), given, deal);
        Scored scored = Marking.mark(item.type(), prepared.key(), Responses.last(given));
        return new Release(
                explanation.notes().stream().map(this::note).toList(),
                explanation.key(),
                Markdown.inline(prepared.instance(), "why"),
                general(prepared, scored),
                scored.rule(),
                item.list("chapter"),
                item.list("shows").stream()
                        .map(id -> new Shown(id, bank.existing().shows().contains(id)))
                        .toList(),
                item.list("sources").stream().map(this::source).toList());
    }

    /** A blank is neither partly right nor wrong. */
    private static Optional<Html> general(Prepared prepared, Scored scored) {
        if (scored.rule().equals(Marking.BLANK) || scored.score().equals(Fraction.ONE)) {
            return Optional.empty();
        }
        boolean wrong = scored.score().equals(Fraction.ZERO);
        return Markdown.inline(prepared.instance().path("feedback"), wrong ? "wrong" : "partly");
    }

    private OptionNote note(Explanation.Note note) {
        return new OptionNote(
                note.field(),
                note.token(),
                note.text(),
                note.chosen(),
                note.right(),
                note.feedback(),
                note.misconception().map(bank.misconceptions()::get).map(Idea::misconception));
    }

    private Source source(String id) {
        Source source = bank.sources().get(id);
        return source == null ? new Source(id, id, Optional.empty()) : source;
    }
}

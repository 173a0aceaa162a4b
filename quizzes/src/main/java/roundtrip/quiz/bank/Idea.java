package roundtrip.quiz.bank;

import java.util.List;
import roundtrip.quiz.Misconception;

/** A misconception with the paragraphs, checks and lab steps that show it. */
public record Idea(Misconception misconception, List<String> chapter, List<String> shows) {

    public Idea {
        chapter = List.copyOf(chapter);
        shows = List.copyOf(shows);
    }

    public String id() {
        return misconception.id();
    }
}

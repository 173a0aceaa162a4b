package roundtrip.site;

import java.util.LinkedHashMap;
import java.util.Map;

/** A site with something on every page, and the pages of each kind of person. */
final class Scene implements AutoCloseable {
    final TestSite site = TestSite.start();
    final Visitor instructor = site.instructor();
    final String course = site.course(instructor, "Networks, autumn 2026");
    final String code = site.joinCode(instructor, course);
    final Visitor ben;
    final Visitor ada;
    final String attempt;
    final String oneByOne;
    final String submission;

    Scene() {
        ada = site.learner(code, "Ada Byron");
        ben = site.learner(code, "Ben Okri");
        instructor.get(course + "/imports");
        instructor.upload(course + "/imports", "results", TestSite.results());
        site.learner(code, "s005");
        site.learner(code, "Emre Kaya");
        site.learner(code, "Chiara Rossi");
        site.confirm(instructor, course, "Ben Okri");
        submission = "/submissions/"
                + Visitor.between(
                        Visitor.between(
                                instructor.get(course + "/gradebook").body(), "<th scope=\"row\">Ben Okri", "</tr>"),
                        "/submissions/",
                        "\"");
        oneByOne = Answers.start(ada, "item");
        attempt = Answers.start(ben, "page");
    }

    /** Answers most of the open attempt, rightly or not, and some item until it is locked. */
    void answerSome() {
        Answers.giveUp(ben, attempt, 1);
        Answers.answerBlindly(ben, attempt, 2);
        Answers.answerBlindly(ben, attempt, 3);
        Answers.unsure(ben, attempt, 4);
        Answers.giveUp(ben, attempt, 5);
    }

    Map<String, String> pagesOfAStranger() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("chapter", "/chapter");
        pages.put("methods", "/chapter/methods");
        pages.put("sign-in", "/sign-in");
        pages.put("join", "/join");
        pages.put("welcome", site.site().links().make(null));
        pages.put("error-404", "/nowhere");
        return pages;
    }

    Map<String, String> pagesOfALearner() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("learner-home", "/");
        pages.put("check-ups", "/check-ups");
        pages.put("check-up", "/check-ups/q5");
        pages.put("attempt", attempt);
        pages.put("attempt-item", attempt + "/items/2");
        pages.put("attempt-item-locked", attempt + "/items/1");
        pages.put("progress", "/progress");
        pages.put("submission", submission);
        pages.put("check", submission + "/checks/loan-is-201-with-location");
        pages.put("error-403", "/courses");
        return pages;
    }

    /** Ada's, who is not confirmed yet. */
    Map<String, String> pagesOfALearnerWhoWaits() {
        return Map.of("waiting-home", "/", "waiting-progress", "/progress");
    }

    Map<String, String> pagesOfAnInstructor() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("instructor-home", "/");
        pages.put("courses", "/courses");
        pages.put("course", course);
        pages.put("join-codes", course + "/join-codes");
        pages.put("imports", course + "/imports?done=new");
        pages.put("gradebook", course + "/gradebook");
        pages.put("checks", course + "/checks");
        pages.put("instructor-submission", submission);
        return pages;
    }

    @Override
    public void close() {
        site.close();
    }
}

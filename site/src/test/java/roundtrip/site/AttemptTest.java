package roundtrip.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A check-up in the browser: each answer is POST, 303, GET, counts once, and is there again later. */
class AttemptTest {
    private final TestSite site = TestSite.start();
    private Visitor ben = site.stranger();
    private String code = "";

    @BeforeEach
    void join() {
        Visitor instructor = site.instructor();
        code = site.joinCode(instructor, site.course(instructor, "Networks"));
        ben = site.learner(code, "Ben Okri");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void anAnswerIsPostedThenSeenOther() {
        String attempt = Answers.start(ben, "item");
        HttpResponse<String> answer = Answers.unsure(ben, attempt, 2);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(answer)).endsWith(attempt + "/items/2");
        assertThat(Answers.form(ben, attempt, 2)).contains("not known yet");
    }

    @Test
    void onOnePageTheAnswerLeadsBackToItsItem() {
        String attempt = Answers.start(ben, "page");
        String page = ben.get(attempt).body();
        String form = Answers.section(page, 3);
        List<String> fields = new ArrayList<>(Answers.firstAnswer(form));
        fields.addAll(List.of("seen", Visitor.between(form, "name=\"seen\" value=\"", "\"")));
        fields.addAll(List.of("from", "page", "act", "answer"));
        HttpResponse<String> answer = ben.post(attempt + "/items/3", fields.toArray(String[]::new));

        assertThat(Visitor.location(answer)).endsWith(attempt + "#item-3");
        assertThat(ben.get(attempt).body()).contains("<strong>1 of " + Answers.ITEMS + "</strong> answered");
    }

    @Test
    void theSameFormTwiceCountsOnce() {
        String attempt = Answers.start(ben, "item");
        String form = Answers.form(ben, attempt, 1);
        List<String> fields = new ArrayList<>(Answers.firstAnswer(form));
        fields.addAll(List.of("seen", Visitor.between(form, "name=\"seen\" value=\"", "\"")));
        fields.addAll(List.of("request", Visitor.between(form, "name=\"request\" value=\"", "\""), "from", "item"));
        int before = events(attempt);

        HttpResponse<String> first = ben.post(attempt + "/items/1", fields.toArray(String[]::new));
        HttpResponse<String> second = ben.post(attempt + "/items/1", fields.toArray(String[]::new));

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(events(attempt)).isEqualTo(before + 1);
    }

    @Test
    void aDoubleClickOnStartMakesOneAttempt() {
        ben.get("/check-ups/q5");
        String request = ben.requestId();
        String first = Visitor.location(ben.post("/check-ups/q5/attempts", "layout", "page", "request", request));
        String second = Visitor.location(ben.post("/check-ups/q5/attempts", "layout", "page", "request", request));

        assertThat(second).isEqualTo(first);
        assertThat(ben.get("/progress").body()).containsOnlyOnce(first.substring(first.indexOf("/attempts")));
    }

    @Test
    void anAttemptGoesOnAtAnotherDeviceAndInTheOtherLayout() {
        String attempt = Answers.start(ben, "item");
        Answers.answerBlindly(ben, attempt, 1);
        String before = masked(Answers.form(ben, attempt, 1));

        Visitor phone = site.stranger();
        phone.get("/sign-in");
        phone.post("/sign-in", "name", "Ben Okri", "password", TestSite.PASSWORD);

        assertThat(phone.get("/").body()).contains("1 of " + Answers.ITEMS + " answered", attempt);
        assertThat(masked(Answers.form(phone, attempt, 1))).isEqualTo(before);
        assertThat(phone.get(attempt).body()).contains("<strong>1 of " + Answers.ITEMS + "</strong> answered");
    }

    @Test
    void whyComesOnlyAfterTheLock() {
        String attempt = Answers.start(ben, "item");
        String before = Answers.form(ben, attempt, 1);
        assertThat(before).contains("<form").doesNotContain("class=\"notes\"", "class=\"key\"", "<dl class=\"refs\">");

        Answers.giveUp(ben, attempt, 1);
        String after = Answers.form(ben, attempt, 1);

        assertThat(after)
                .contains("given up", "<dl class=\"refs\">", "/chapter/methods#c3")
                .doesNotContain("<form");
    }

    @Test
    void aFormFromAnOldPageIsShownBesideWhatStandsNow() {
        String attempt = Answers.start(ben, "item");
        String old = Answers.form(ben, attempt, 1);
        List<String> fields = new ArrayList<>(Answers.firstAnswer(old));
        fields.addAll(List.of("seen", Visitor.between(old, "name=\"seen\" value=\"", "\""), "from", "item"));
        fields.addAll(List.of("request", Visitor.between(old, "name=\"request\" value=\"", "\"")));
        Answers.giveUp(ben, attempt, 1);
        int before = events(attempt);

        HttpResponse<String> late = ben.post(attempt + "/items/1", fields.toArray(String[]::new));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("given up", "class=\"notice care\"");
        assertThat(events(attempt)).isEqualTo(before);
    }

    @Test
    void placesThatMakeNoOrderAreToldAndKept() {
        String attempt = Answers.start(ben, "item");
        int order = itemWith(attempt, "name=\"place-");
        String form = Answers.form(ben, attempt, order);
        List<String> fields = new ArrayList<>(Answers.firstAnswer(form));
        for (int i = 1; i < fields.size(); i += 2) {
            fields.set(i, "3");
        }
        HttpResponse<String> answer = Answers.act(ben, attempt, order, "answer", fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("<option value=\"3\" selected>", "class=\"wrong\"");
        assertThat(ben.get(attempt).body()).contains("<strong>0 of " + Answers.ITEMS + "</strong> answered");
    }

    @Test
    void handingInEndsTheAttemptAndCountsInTheProgress() {
        String attempt = Answers.start(ben, "page");
        Answers.giveUp(ben, attempt, 1);
        ben.get(attempt);

        HttpResponse<String> answer = ben.post(attempt + "/submission");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(ben.get(attempt).body()).contains("Handed in.").doesNotContain("value=\"answer\"");
        assertThat(ben.get("/progress").body()).contains("handed in");
        assertThat(Answers.start(ben, "page")).isNotEqualTo(attempt);
    }

    @Test
    void nobodySeesAnotherLearnersAttempt() {
        String attempt = Answers.start(ben, "item");
        Visitor ada = site.learner(code, "Ada Byron");

        assertThat(ada.get(attempt).statusCode()).isEqualTo(404);
        assertThat(ada.get(attempt + "/items/1").statusCode()).isEqualTo(404);
        ada.get("/");
        assertThat(ada.post(attempt + "/items/1", "seen", "1", "act", "give-up").statusCode())
                .isEqualTo(404);
        assertThat(ada.post(attempt + "/submission").statusCode()).isEqualTo(404);
        assertThat(Answers.form(ben, attempt, 1)).contains("<form");
    }

    @Test
    void aFormWithoutItsHiddenFieldsIsUnreadable() {
        String attempt = Answers.start(ben, "item");
        ben.get(attempt);
        String token = ben.csrf();

        assertThat(ben.post(attempt + "/items/1", "seen", "", "request", "r0", "csrf", token)
                        .statusCode())
                .isEqualTo(400);
        assertThat(ben.post(attempt + "/items/1", "seen", "1", "request", "", "csrf", token)
                        .statusCode())
                .isEqualTo(400);
        assertThat(ben.post(attempt + "/items/99", "seen", "1", "request", "r1", "csrf", token)
                        .statusCode())
                .isEqualTo(404);
        assertThat(ben.post("/check-ups/q5/attempts", "request", "", "csrf", token)
                        .statusCode())
                .isEqualTo(400);
        assertThat(ben.post("/check-ups/none/attempts", "request", "r2", "csrf", token)
                        .statusCode())
                .isEqualTo(404);
    }

    private int itemWith(String attempt, String text) {
        for (int item = 1; item <= Answers.ITEMS; item++) {
            if (Answers.form(ben, attempt, item).contains(text)) {
                return item;
            }
        }
        throw new AssertionError("no item of this attempt has " + text);
    }

    private int events(String attempt) {
        return site.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM attempt_event WHERE attempt_id = :id")
                        .bind("id", attempt.substring("/attempts/".length()))
                        .mapTo(Integer.class)
                        .one());
    }

    private static String masked(String form) {
        return form.replaceAll("name=\"(csrf|request)\" value=\"[^\"]*\"", "");
    }
}

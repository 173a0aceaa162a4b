package roundtrip.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Coming in, staying in, and being kept out. */
class AccountTest {
    private final TestSite site = TestSite.start();
    private final Visitor instructor = site.instructor();
    private final String course = site.course(instructor, "Networks");
    private final String code = site.joinCode(instructor, course);

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aLearnerJoinsByCodeAndComesBackByNameAndPassword() {
        Visitor ben = site.learner(code.toLowerCase(java.util.Locale.ROOT).replace("-", " "), "Ben Okri");
        assertThat(ben.get("/").body()).contains("Where you are", "Ben Okri");

        Visitor again = site.stranger();
        again.get("/sign-in?next=/progress");
        HttpResponse<String> answer =
                again.post("/sign-in", "name", " ben  OKRI ", "password", TestSite.PASSWORD, "next", "/progress");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(answer)).endsWith("/progress");
        assertThat(again.get("/progress").statusCode()).isEqualTo(200);
    }

    @Test
    void theSameJoinFormTwiceMakesOnePerson() {
        site.learner(code, "Ben Okri");
        Visitor twice = site.learner(code, "Ben Okri");

        assertThat(twice.get("/").body()).contains("Where you are");
        assertThat(count("person WHERE name_folded = 'ben okri'")).isEqualTo(1);
        assertThat(count("join_code WHERE used = 1")).isEqualTo(1);
    }

    @Test
    void aRefusedJoinKeepsTheFieldsAndSaysWhatIsWrong() {
        Visitor visitor = site.stranger();
        visitor.get("/join");
        HttpResponse<String> answer = visitor.post("/join", "code", code, "name", "Ben Okri", "password", "short");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"Ben Okri\"", "at least 10 characters; yours has 5", "autofocus");
        assertThat(answer.body()).doesNotContain("short");
    }

    @Test
    void aTakenNameIsNotHandedOverWithoutItsPassword() {
        site.learner(code, "Ben Okri");
        Visitor thief = site.stranger();
        thief.get("/join");
        HttpResponse<String> answer =
                thief.post("/join", "code", code, "name", "Ben Okri", "password", "another password");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This name is taken here");
        assertThat(thief.cookie()).isEmpty();
    }

    @Test
    void aCodeEndsWithItsTimeAndItsSeats() {
        instructor.get(course + "/join-codes");
        instructor.post(course + "/join-codes", "seats", "1", "days", "1");
        String single =
                Visitor.between(instructor.get(course + "/join-codes").body(), "<span class=\"code\">", "</span>");
        site.clock.advance(Duration.ofSeconds(1));
        String newest = site.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT code FROM join_code WHERE seats = 1")
                        .mapTo(String.class)
                        .one());
        assertThat(List.of(code, single)).isNotEmpty();
        assertThat(site.learner(newest, "First Learner").cookie()).isNotEmpty();
        assertThat(site.learner(newest, "Second Learner").cookie()).isEmpty();

        site.clock.advance(Duration.ofDays(15));

        assertThat(site.learner(code, "Third Learner").cookie()).isEmpty();
    }

    @Test
    void theInstructorsLinkIsUsedUpByItsFormOnly() {
        String link =
                site.site().links().make(site.site().people().firstInstructor().orElseThrow());
        Visitor preview = site.stranger();
        assertThat(preview.get(link).statusCode()).isEqualTo(200);
        assertThat(preview.get(link).statusCode()).isEqualTo(200);

        Visitor first = site.stranger();
        first.get(link);
        assertThat(first.post(link).statusCode()).isEqualTo(303);
        assertThat(first.get("/courses").body()).contains("Networks");

        Visitor second = site.stranger();
        assertThat(second.get(link).statusCode()).isEqualTo(404);
        assertThat(second.post(link).statusCode()).isEqualTo(404);
        assertThat(second.cookie()).isEmpty();
    }

    @Test
    void theInstructorsLinkEndsAfterAnHour() {
        String link = site.site().links().make(null);

        site.clock.advance(Duration.ofMinutes(61));

        assertThat(site.stranger().get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void theSixthWrongPasswordWaitsAsLongAsItIsTold() {
        site.learner(code, "Ben Okri");
        Visitor guesser = site.stranger();
        for (int i = 0; i < 5; i++) {
            assertThat(guess(guesser, "Ben Okri", "wrong password " + i).statusCode())
                    .isEqualTo(422);
        }
        HttpResponse<String> sixth = guess(guesser, "Ben Okri", TestSite.PASSWORD);
        assertThat(sixth.statusCode()).isEqualTo(429);
        int seconds = Integer.parseInt(sixth.headers().firstValue("Retry-After").orElseThrow());
        assertThat(seconds).isBetween(1, 60);

        site.clock.advance(Duration.ofSeconds(seconds - 1));
        assertThat(guess(guesser, "Ben Okri", TestSite.PASSWORD).statusCode()).isEqualTo(429);
        site.clock.advance(Duration.ofSeconds(1));

        assertThat(guess(guesser, "Ben Okri", TestSite.PASSWORD).statusCode()).isEqualTo(303);
        assertThat(guess(site.stranger(), "Ada Byron", TestSite.PASSWORD).statusCode())
                .isEqualTo(422);
    }

    @Test
    void anUnknownNameIsRefusedInTheSameWords() {
        site.learner(code, "Ben Okri");

        String known = guess(site.stranger(), "Ben Okri", "wrong password").body();
        String unknown = guess(site.stranger(), "Nobody Here", "wrong password").body();

        assertThat(masked(known).replace("Ben Okri", "NAME"))
                .isEqualTo(masked(unknown).replace("Nobody Here", "NAME"));
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        Visitor ben = site.learner(code, "Ben Okri");
        ben.get("/");
        String token = ben.csrf();
        String own = site.uri().toString();

        assertThat(signOut(ben, List.of("Sec-Fetch-Site", "cross-site"), token)).isEqualTo(403);
        assertThat(signOut(ben, List.of("Sec-Fetch-Site", "same-site"), token)).isEqualTo(403);
        assertThat(signOut(ben, List.of("Origin", "http://evil.test"), token)).isEqualTo(403);
        assertThat(signOut(ben, List.of(), token)).isEqualTo(403);
        assertThat(signOut(ben, List.of("Sec-Fetch-Site", "same-origin"), "")).isEqualTo(403);
        assertThat(signOut(ben, List.of("Sec-Fetch-Site", "same-origin"), instructorsToken()))
                .isEqualTo(403);
        assertThat(ben.get("/progress").statusCode()).isEqualTo(200);
        assertThat(signOut(ben, List.of("Origin", own), token)).isEqualTo(303);
        assertThat(ben.get("/progress").statusCode()).isEqualTo(303);
    }

    @Test
    void aFormTokenLooksDifferentOnEachPage() {
        Visitor ben = site.learner(code, "Ben Okri");
        ben.get("/");
        String one = ben.csrf();
        ben.get("/");

        assertThat(ben.csrf()).isNotEqualTo(one).hasSize(86);
    }

    @Test
    void signingOutEndsTheSessionItself() {
        Visitor ben = site.learner(code, "Ben Okri");
        Visitor copy = ben.at(site.uri());
        ben.get("/");
        ben.post("/sign-out");

        assertThat(copy.get("/progress").statusCode()).isEqualTo(303);
        assertThat(count("session")).isEqualTo(1);
    }

    @Test
    void aSessionEndsAfterFourteenDays() {
        Visitor ben = site.learner(code, "Ben Okri");

        site.clock.advance(Duration.ofDays(14).plusSeconds(1));

        assertThat(ben.get("/progress").statusCode()).isEqualTo(303);
    }

    @Test
    void theDatabaseHoldsNeitherCookiesNorPasswords() {
        Visitor ben = site.learner(code, "Ben Okri");
        String token = ben.cookie().substring(ben.cookie().indexOf('=') + 1);

        assertThat(count("session WHERE token_hash = '" + token + "'")).isZero();
        String hash = site.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT password_hash FROM person WHERE name = 'Ben Okri'")
                        .mapTo(String.class)
                        .one());
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(TestSite.PASSWORD);
    }

    @Test
    void afterSigningInNobodyIsSentToAnotherSite() {
        site.learner(code, "Ben Okri");
        for (String next : List.of("//evil.test/", "http://evil.test/", "/\\evil.test", "evil", "/a\nb")) {
            Visitor visitor = site.stranger();
            visitor.get("/sign-in");
            HttpResponse<String> answer =
                    visitor.post("/sign-in", "name", "Ben Okri", "password", TestSite.PASSWORD, "next", next);

            assertThat(Visitor.location(answer)).as(next).matches("(" + site.uri() + ")?/");
        }
    }

    private String instructorsToken() {
        instructor.get("/");
        return instructor.csrf();
    }

    private static int signOut(Visitor visitor, List<String> header, String token) {
        return visitor.postFrom(header, "/sign-out", "csrf", token).statusCode();
    }

    private static HttpResponse<String> guess(Visitor visitor, String name, String password) {
        visitor.get("/sign-in");
        return visitor.post("/sign-in", "name", name, "password", password);
    }

    private static String masked(String page) {
        return page.replaceAll("name=\"request\" value=\"[^\"]*\"", "");
    }

    private int count(String what) {
        return site.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM " + what)
                        .mapTo(Integer.class)
                        .one());
    }
}

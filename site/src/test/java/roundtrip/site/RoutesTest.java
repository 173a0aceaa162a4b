package roundtrip.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.javalin.http.HandlerType;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import roundtrip.site.Routes.Route;
import roundtrip.site.page.Role;

/** Each route has a role and turns the wrong people away; HEAD, OPTIONS and 405 tell the truth everywhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTest {
    private Scene scene;
    private Visitor otherLearner;
    private Visitor otherInstructor;

    @BeforeAll
    void open() {
        scene = new Scene();
        otherLearner = scene.site.learner(scene.code, "Zoe Other");
        scene.site
                .jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "INSERT INTO person (name, name_folded, teaches, created_at) VALUES ('Otto', 'otto', true, now())"));
        long otto = scene.site
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT id FROM person WHERE name = 'Otto'")
                        .mapTo(Long.class)
                        .one());
        otherInstructor = scene.site.stranger();
        String link = scene.site.site().links().make(otto);
        otherInstructor.get(link);
        otherInstructor.post(link);
    }

    @AfterAll
    void close() {
        scene.close();
    }

    @Test
    void theTableIsNotEmptyAndEveryGetHasItsHead() {
        List<Route> routes = routes();

        assertThat(routes).hasSizeGreaterThan(50);
        for (Route route : routes) {
            assertThat(route.role()).isNotNull();
            if (route.method().equals(HandlerType.GET)) {
                assertThat(routes)
                        .anyMatch(head -> head.method().equals(HandlerType.HEAD)
                                && head.path().equals(route.path())
                                && head.role() == route.role());
            }
        }
    }

    @Test
    void onlyTheseRoutesAreOpenToAnyoneAndOnlyTheseToEachLearner() {
        assertThat(pathsFor(Role.ANYONE))
                .containsExactlyInAnyOrder(
                        "/",
                        "/chapter",
                        "/chapter/{section}",
                        "/sign-in",
                        "/join",
                        "/welcome/{token}",
                        "/health/live",
                        "/health/ready",
                        "/assets/{hash}/{file}");
        assertThat(pathsFor(Role.LEARNER))
                .containsExactlyInAnyOrder(
                        "/progress", "/check-ups", "/check-ups/{section}", "/check-ups/{section}/attempts");
        assertThat(pathsFor(Role.INSTRUCTOR)).allMatch(path -> path.startsWith("/courses"));
        assertThat(pathsFor(Role.OWNER))
                .allMatch(path -> path.startsWith("/attempts/{id}") || path.startsWith("/submissions/{id}"));
    }

    @Test
    void anErrorPageGreetsWhoIsSignedIn() {
        assertThat(scene.ben.get("/nowhere").body()).contains("Ben Okri");
        assertThat(scene.site.stranger().get("/nowhere").body()).contains("Sign in");
    }

    @Test
    void noTwoPathsMatchOneAddress() {
        List<String> paths = routes().stream().map(Route::path).distinct().toList();
        List<String> clashes = new ArrayList<>();
        for (String one : paths) {
            for (String two : paths) {
                if (one.compareTo(two) < 0 && overlap(one.split("/", -1), two.split("/", -1))) {
                    clashes.add(one + " and " + two);
                }
            }
        }

        assertThat(clashes).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyRouteTurnsTheWrongPeopleAway() {
        return routes().stream()
                .filter(route -> route.role() != Role.ANYONE)
                .map(route ->
                        dynamicTest(route.method().name() + " " + route.path() + " is for " + route.role(), () -> {
                            String path = filled(route.path());
                            assertThat(status(scene.site.stranger(), route, path))
                                    .isEqualTo(303);
                            switch (route.role()) {
                                case INSTRUCTOR -> {
                                    assertThat(status(scene.ben, route, path)).isEqualTo(403);
                                    if (route.path().contains("{c}")) {
                                        assertThat(status(otherInstructor, route, path))
                                                .isEqualTo(404);
                                    }
                                }
                                case LEARNER ->
                                    assertThat(status(scene.instructor, route, path))
                                            .isEqualTo(403);
                                case OWNER ->
                                    assertThat(status(otherLearner, route, path))
                                            .isEqualTo(404);
                                case SIGNED_IN, ANYONE -> {}
                            }
                        }));
    }

    @TestFactory
    Stream<DynamicTest> headAnswersLikeGetWithoutContent() {
        return routes().stream()
                .filter(route -> route.method().equals(HandlerType.GET))
                .map(route -> dynamicTest("HEAD " + route.path(), () -> {
                    Visitor visitor = owner(route);
                    HttpResponse<String> get = visitor.get(filled(route.path()));
                    HttpResponse<String> head = visitor.method("HEAD", filled(route.path()));

                    assertThat(get.statusCode()).isEqualTo(200);
                    assertThat(head.statusCode()).isEqualTo(200);
                    assertThat(head.body()).isEmpty();
                    for (String field : List.of("Content-Type", "Cache-Control", "ETag", "Vary")) {
                        assertThat(head.headers().allValues(field))
                                .isEqualTo(get.headers().allValues(field));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> optionsAndARefusedMethodNameWhatWorks() {
        return routes().stream()
                .map(Route::path)
                .distinct()
                .map(path -> dynamicTest(path, () -> {
                    Visitor visitor = scene.site.stranger();
                    HttpResponse<String> options = visitor.method("OPTIONS", filled(path));
                    HttpResponse<String> refused = visitor.method("DELETE", filled(path));

                    assertThat(options.statusCode()).isEqualTo(204);
                    assertThat(refused.statusCode()).isEqualTo(405);
                    assertThat(allow(options)).contains("OPTIONS").isEqualTo(allow(refused));
                    for (Route route : routes()) {
                        if (route.path().equals(path)) {
                            assertThat(allow(options)).contains(route.method().name());
                        }
                    }
                    assertThat(refused.body()).contains("wrong method");
                }));
    }

    @Test
    void aMissingThingIsMissingForHeadToo() {
        for (String path : List.of("/chapter/none", "/attempts/none", "/submissions/999", "/nowhere")) {
            assertThat(scene.ben.method("HEAD", path).statusCode()).as(path).isEqualTo(404);
            assertThat(scene.ben.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private List<Route> routes() {
        return scene.site.site().routes().all();
    }

    private List<String> pathsFor(Role role) {
        return routes().stream()
                .filter(route -> route.role() == role)
                .map(Route::path)
                .distinct()
                .toList();
    }

    private Visitor owner(Route route) {
        return switch (route.role()) {
            case ANYONE -> scene.site.stranger();
            case INSTRUCTOR -> scene.instructor;
            case SIGNED_IN, LEARNER, OWNER -> scene.ben;
        };
    }

    private static int status(Visitor visitor, Route route, String path) {
        if (route.method().equals(HandlerType.POST)) {
            visitor.get("/");
            return visitor.post(path, "seen", "1").statusCode();
        }
        return visitor.method(route.method().name(), path).statusCode();
    }

    private String filled(String path) {
        String welcome =
                path.startsWith("/welcome/") ? scene.site.site().links().make(null) : path;
        Map<String, String> values = Map.of(
                "/chapter/{section}",
                "/chapter/methods",
                "/check-ups/{section}",
                "/check-ups/q5",
                "/check-ups/{section}/attempts",
                "/check-ups/q5/attempts",
                "/submissions/{id}",
                scene.submission,
                "/submissions/{id}/checks/{check}",
                scene.submission + "/checks/missing-is-404",
                "/assets/{hash}/{file}",
                style());
        return values.getOrDefault(path, welcome)
                .replace("/attempts/{id}", scene.attempt)
                .replace("{n}", "1")
                .replace("/courses/{c}", scene.course);
    }

    private String style() {
        return Visitor.between(scene.site.stranger().get("/").body(), "rel=\"stylesheet\" href=\"", "\"");
    }

    private static List<String> allow(HttpResponse<String> answer) {
        return Stream.of(answer.headers().firstValue("Allow").orElse("").split(", "))
                .sorted()
                .toList();
    }

    private static boolean overlap(String[] one, String[] two) {
        if (one.length != two.length) {
            return false;
        }
        for (int i = 0; i < one.length; i++) {
            if (!one[i].startsWith("{") && !two[i].startsWith("{") && !one[i].equals(two[i])) {
                return false;
            }
        }
        return true;
    }
}

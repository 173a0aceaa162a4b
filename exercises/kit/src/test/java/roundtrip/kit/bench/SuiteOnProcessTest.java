package roundtrip.kit.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherFactory;
import roundtrip.kit.check.Evidence;
import roundtrip.kit.check.Exercise;
import roundtrip.kit.check.Verdict;
import roundtrip.kit.fixture.TinySuite;
import roundtrip.kit.wire.Pace;

class SuiteOnProcessTest {
    @TempDir
    private Path folder;

    @Test
    void givesEachCheckTheVerdictOfItsEnd() {
        Map<String, Verdict> verdicts = run("");

        assertThat(words(verdicts))
                .containsEntry("answers", "PASSED")
                .containsEntry("is-missing", "FAILED")
                .containsEntry("waits", "WAITING")
                .containsEntry("not-written", "NOT_STARTED")
                .containsEntry("advice-only", "FAILED")
                .containsEntry("ours", "BROKEN")
                .containsEntry("clock-is-held", "PASSED")
                .containsEntry("throws", "PASSED")
                .containsEntry("replicas-are-apart", "PASSED")
                .containsEntry("all-at-once", "PASSED")
                .containsEntry("doors-lead-out", "PASSED")
                .containsEntry("notes-outlive-a-process", "PASSED")
                .containsEntry("port-comes-back", "PASSED")
                .containsEntry("zz-exits", "FAILED")
                .containsEntry("zzz-lives-again", "PASSED")
                .hasSize(15);
        Evidence missing = ((Verdict.Failed) verdicts.get("is-missing")).evidence();
        assertThat(missing.given()).isEqualTo("nothing is there");
        assertThat(missing.sent()).containsExactly("GET /nowhere", "curl -i http://127.0.0.1:PORT/nowhere");
        assertThat(missing.expected()).isEqualTo("200");
        assertThat(missing.got()).isEqualTo("404, Content-Length: 4, 4 bytes: here");
        assertThat(missing.transcript()).contains("1 -> GET /nowhere HTTP/1.1\\r\\n", "1 <- here");
        assertThat(((Verdict.Waiting) verdicts.get("waits")).cause()).isEqualTo(Verdict.Cause.check("is-missing"));
        assertThat(((Verdict.NotStarted) verdicts.get("not-written")).part().what()).isEqualTo("answer /todo");
        assertThat(((Verdict.Failed) verdicts.get("zz-exits")).evidence().got())
                .isEqualTo("the connection ended without an answer; the program's process ended: exit code 3");
    }

    @Test
    void aProgramThatStillHasToBeWrittenIsNotStartedEverywhere() {
        Map<String, Verdict> verdicts = run("lazy");

        assertThat(words(verdicts)).containsEntry("answers", "NOT_STARTED").containsEntry("zz-exits", "NOT_STARTED");
        assertThat(words(verdicts)).containsEntry("waits", "WAITING").containsEntry("port-comes-back", "NOT_STARTED");
    }

    @Test
    void aProgramThatDoesNotStartFailsOneCheckAndTheOthersWait() {
        Map<String, Verdict> verdicts = run("broken");

        assertThat(((Verdict.Failed) verdicts.get("answers")).evidence().got()).contains("no mood to start");
        assertThat(((Verdict.Waiting) verdicts.get("is-missing")).cause()).isEqualTo(Verdict.Cause.outcome("did-not-start"));
    }

    private static Map<String, String> words(Map<String, Verdict> verdicts) {
        return verdicts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().word()));
    }

    private Map<String, Verdict> run(String mood) {
        Exercise exercise = Exercise.read(
                "{slug: tiny, title: Tiny, minutes: 1, points: 10, entry: roundtrip.kit.fixture.TinyServer, suite: x,"
                        + " neighbours: {greeter: roundtrip.kit.neighbour.Greeter},"
                        + " settings: {host: 127.0.0.1, port: '0', mood: '', notes: '${state}/notes', greeter: '${greeter}'}}",
                "fixture");
        Pace pace = Pace.measured();
        Hosts hosts = new Hosts() {
            @Override
            public Host shared() {
                return process();
            }

            @Override
            public Host process(State state) {
                try {
                    return RemoteHost.open(folder, socket -> launch(socket, mood), ((Folder) state).path().toString(), pace);
                } catch (IOException e) {
                    throw new UncheckedIOException("no process", e);
                }
            }

            @Override
            public Host bare() {
                return process();
            }

            @Override
            public State state() {
                try {
                    return new Folder(Files.createTempDirectory(folder, "state"));
                } catch (IOException e) {
                    throw new UncheckedIOException("no folder", e);
                }
            }
        };
        try (Bench bench = new Bench(exercise, hosts, "seed", pace, () -> null);
                LauncherSession session = LauncherFactory.openSession()) {
            session.getStore().put(Namespace.create(Bench.NAMESPACE), Bench.KEY, bench);
            session.getLauncher().execute(request().selectors(selectClass(TinySuite.class)).build());
            return bench.judged().stream().collect(Collectors.toMap(check -> check.card().id(), Bench.Judged::verdict));
        }
    }

    private record Folder(Path path) implements Hosts.State {}

    private static Process launch(Path socket, String mood) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dtiny.mood=" + mood,
                        "roundtrip.kit.host.Main",
                        socket.toString())
                .redirectErrorStream(true)
                .start();
    }
}

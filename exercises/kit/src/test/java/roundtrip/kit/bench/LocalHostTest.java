package roundtrip.kit.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.kit.check.StandIns;
import roundtrip.kit.fixture.TinyServer;
import roundtrip.kit.wire.FaultServer;

/** Doors and folders of programs in this JVM. */
class LocalHostTest {
    @TempDir
    private Path folder;

    private final Neighbourhood neighbourhood =
            new Neighbourhood(new StandIns(Map.of("greeter", "roundtrip.kit.neighbour.Greeter")));
    private LocalHost host;

    @BeforeEach
    void open() {
        host = new LocalHost(folder);
    }

    @AfterEach
    void close() {
        host.close();
        neighbourhood.close();
    }

    private Map<String, String> filled(String key, String text) {
        return neighbourhood.filled(Map.of(key, text), host, "one");
    }

    private Object greeted() {
        return TinyServer.greeted(Integer.parseInt(filled("greeter", "${greeter:port}").get("greeter")));
    }

    @Test
    void aDoorLeadsWhereItIsLedAndIsReallyShut() throws Exception {
        assertThat(greeted()).isEqualTo("stand-in");
        try (FaultServer other = FaultServer.start().next(peer -> peer.send("other"))) {
            neighbourhood.lead("greeter", new java.net.InetSocketAddress("127.0.0.1", other.uri().getPort()));
            assertThat(greeted()).isEqualTo("other");
        }
        neighbourhood.shut("greeter");
        assertThat(greeted()).isEqualTo("refused");
        neighbourhood.release("greeter");
        assertThat(greeted()).isEqualTo("stand-in");
    }

    @Test
    void aPlaceWithoutANeighbourIsNamed() {
        assertThatThrownBy(() -> filled("x", "${nobody}"))
                .hasMessage("nobody stands behind ${nobody}: expected a server that the check leads it to, or one of [greeter] of exercise.yml");
    }

    @Test
    void aFolderIsMadeAndNamed() {
        assertThat(filled("url", "jdbc:${state}/db")).containsEntry("url", "jdbc:" + folder.resolve("one") + "/db");
        assertThat(Files.isDirectory(folder.resolve("one"))).isTrue();
    }
}

package roundtrip.kit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.kit.wire.Pace;
import roundtrip.kit.wire.Patience;
import roundtrip.kit.wire.Probe;
import roundtrip.kit.wire.Reply;
import roundtrip.kit.wire.Request;
import roundtrip.kit.wire.Transcript;

class RemoteHostTest {
    private static final String ENTRY = "roundtrip.kit.fixture.TinyServer";
    private static final Map<String, String> SETTINGS = Map.of("host", "127.0.0.1", "port", "0", "mood", "calm");

    private final Pace pace = Pace.measured();
    private RemoteHost host;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        host = RemoteHost.open(folder, socket -> launch("roundtrip.kit.host.Main", socket.toString()), folder.resolve("state").toString(), pace);
    }

    @AfterEach
    void close() {
        host.close();
    }

    private static Process launch(String main, String argument) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main,
                        argument)
                .redirectErrorStream(true)
                .start();
    }

    private Reply get(HostWord started, String target) {
        int port = ((HostWord.Ready) started).port();
        return new Probe(host.dialer(), port, new Patience(pace), new Transcript()).send(Request.of("GET", target)).reply();
    }

    @Test
    void aFloodOfOutputEndsTheProcess() {
        HostWord started = host.start("one", ENTRY, SETTINGS);

        assertThat(get(started, "/flood")).isInstanceOf(Reply.Cut.class);

        assertThat(host.ending()).contains("it printed more than 16 MiB");
        assertThat(host.hasFlooded()).isTrue();
        assertThat(host.output()).startsWith("xxxx").contains("bytes left out").hasSizeLessThan(70_000);
    }

    @Test
    void killedMeansGone() {
        host.start("one", ENTRY, SETTINGS);

        host.kill();

        assertThat(host.handle().isAlive()).isFalse();
        assertThat(host.ending()).contains("ended by the check");
        assertThat(host.start("two", ENTRY, SETTINGS)).isInstanceOf(HostWord.Silent.class);
    }

    @Test
    void aPortWithoutAListenerIsRefused() {
        HostWord started = host.start("one", ENTRY, SETTINGS);
        assertThat(host.stop("one")).isEqualTo(new HostWord.Value(null));

        assertThat(get(started, "/")).isEqualTo(new Reply.Refused());
    }

    @Test
    void whatTheStudentsCodeThrowsIsCarriedAsFacts() {
        host.start("one", ENTRY, SETTINGS);

        HostWord word = host.call("one", "fail", List.of());

        assertThat(word).isInstanceOf(HostWord.Thrown.class);
        assertThat(((HostWord.Thrown) word).type()).isEqualTo("java.io.IOException");
        assertThat(((HostWord.Thrown) word).message()).isEqualTo("as asked");
        assertThat(host.call("one", "noSuchMethod", List.of()).brief()).contains("has no public method noSuchMethod");
        assertThat(host.start("two", "lendery.Nowhere", SETTINGS).brief()).startsWith("java.lang.ClassNotFoundException");
    }
}

package roundtrip.kit.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;
import roundtrip.kit.wire.Splices;

/** Whatever a program throws, the grader gets an answer and does not wait. */
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ControlLineTest {
    private ServerSocketChannel listener;
    private SocketChannel grader;
    private BufferedReader answers;
    private Splices splices;

    static final class OutOfMemory {
        static RunningServer start(Settings settings) {
            throw new OutOfMemoryError("no memory for " + settings.text("port"));
        }
    }

    static final class MessageWithoutEnd {
        static RunningServer start(Settings settings) {
            throw new IllegalStateException() {
                private static final long serialVersionUID = 1L;
                private int asked;

                @Override
                public String getMessage() {
                    if (asked++ == 0) {
                        return "not yet";
                    }
                    throw new OutOfMemoryError("Java heap space");
                }
            };
        }
    }

    static final class LongMessage {
        static RunningServer start(Settings settings) {
            throw new IllegalStateException("x".repeat(50_000_000));
        }
    }

    public static final class LongValue {
        static LongValue start(Settings settings) {
            return new LongValue();
        }

        public Object value() {
            return new Object() {
                @Override
                public String toString() {
                    throw new OutOfMemoryError("Java heap space");
                }
            };
        }
    }

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("s"));
        listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(address);
        SocketChannel host = SocketChannel.open(address);
        grader = listener.accept();
        answers = new BufferedReader(new InputStreamReader(Channels.newInputStream(grader), StandardCharsets.UTF_8));
        splices = Splices.start("control-line-test");
        ControlLine line = new ControlLine(host, new Program(), new Doors(splices, name -> {
            throw new IOException("no neighbour here");
        }));
        assertThat(answers.readLine()).isEqualTo("roundtrip/1 control");
        Thread thread = new Thread(() -> {
            try (host) {
                line.obey();
            } catch (IOException e) {
                // the test is over
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void close() throws IOException {
        splices.close();
        grader.close();
        listener.close();
    }

    @Test
    void anErrorIsAnAnswer() throws IOException {
        assertThat(answer("1 start main " + OutOfMemory.class.getName() + " {\"port\":\"7\"}"))
                .startsWith("1 thrown ")
                .contains("OutOfMemoryError", "no memory for 7");
    }

    @Test
    void aMessageThatThrowsIsAnAnswer() throws IOException {
        assertThat(answer("2 start main " + MessageWithoutEnd.class.getName() + " {}"))
                .startsWith("2 thrown ")
                .contains("MessageWithoutEnd", "its message could not be read: java.lang.OutOfMemoryError");
    }

    @Test
    void aLongMessageIsAShortAnswer() throws IOException {
        assertThat(answer("3 start main " + LongMessage.class.getName() + " {}"))
                .startsWith("3 thrown ")
                .hasSizeLessThan(1_100_000);
    }

    @Test
    void aValueThatThrowsAnErrorIsAnAnswer() throws IOException {
        assertThat(answer("4 start main " + LongValue.class.getName() + " {}")).startsWith("4 ready ");
        assertThat(answer("5 call main value []")).startsWith("5 thrown ").contains("OutOfMemoryError");
    }

    private String answer(String order) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(order + "\n");
        while (bytes.hasRemaining()) {
            grader.write(bytes);
        }
        return answers.readLine();
    }
}

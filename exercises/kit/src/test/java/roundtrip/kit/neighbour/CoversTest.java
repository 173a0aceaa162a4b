package roundtrip.kit.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import roundtrip.kit.RunningServer;
import roundtrip.kit.Settings;

class CoversTest {
    private final RunningServer covers = Covers.start(Settings.loopback());

    @AfterEach
    void close() {
        covers.close();
    }

    @Test
    void aCoverIsAPictureThatReadersUnderstand() throws IOException {
        HttpURLConnection answer = ask("/covers/9780262510875");

        assertThat(answer.getResponseCode()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("image/png");
        byte[] bytes = answer.getInputStream().readAllBytes();
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(picture.getWidth()).isEqualTo(16);
        assertThat(picture.getHeight()).isEqualTo(16);
    }

    @Test
    void aNumberHasOneCoverAndAnotherNumberAnother() throws IOException {
        byte[] first = ask("/covers/111").getInputStream().readAllBytes();

        assertThat(ask("/covers/111").getInputStream().readAllBytes()).isEqualTo(first);
        assertThat(ask("/covers/112").getInputStream().readAllBytes()).isNotEqualTo(first);
    }

    @Test
    void aNumberThatEndsInZeroHasNone() throws IOException {
        assertThat(ask("/covers/110").getResponseCode()).isEqualTo(404);
        assertThat(ask("/covers/").getResponseCode()).isEqualTo(404);
        assertThat(ask("/elsewhere").getResponseCode()).isEqualTo(404);
    }

    @Test
    void closeFreesThePort() {
        covers.close();

        assertThatThrownBy(() -> ask("/covers/111").getResponseCode()).isInstanceOf(ConnectException.class);
    }

    private HttpURLConnection ask(String path) throws IOException {
        URL url = URI.create(covers.baseUri() + path).toURL();
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setRequestProperty("Connection", "close");
        return connection;
    }
}

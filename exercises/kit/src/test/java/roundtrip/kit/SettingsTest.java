package roundtrip.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private final Settings settings = Settings.loopback();

    @Test
    void loopbackIsTheAddressAndAnyFreePort() {
        assertThat(settings.text("host")).isEqualTo("127.0.0.1");
        assertThat(settings.number("port")).isZero();
    }

    @Test
    void anUnknownKeyIsNamedWithTheKeysThereAre() {
        assertThatThrownBy(() -> settings.text("prot"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no setting \"prot\"; there are [host, port]");
    }

    @Test
    void withLeavesTheOriginalAsItWas() {
        Settings changed = settings.with("port", "8080");

        assertThat(changed.number("port")).isEqualTo(8080);
        assertThat(settings.number("port")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"500ms,PT0.5S", "5s,PT5S", "30m,PT30M", "24h,PT24H", "0s,PT0S"})
    void readsDurations(String text, Duration expected) {
        assertThat(settings.with("ttl", text).duration("ttl")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "5 s", "1d", "-5s", "PT5S", "1.5s", ""})
    void refusesOtherDurations(String text) {
        assertThatThrownBy(() -> settings.with("ttl", text).duration("ttl"))
                .hasMessage("the setting \"ttl\" must be a duration such as 500ms, 5s, 30m or 24h, but was \"" + text + "\"");
    }

    @Test
    void readsAddressesListsAndFlags() {
        Settings more = settings.with("robot", "http://127.0.0.1:1/x").with("names", "a, b,,c").with("fast", "true");

        assertThat(more.uri("robot")).isEqualTo(URI.create("http://127.0.0.1:1/x"));
        assertThat(more.list("names")).containsExactly("a", "b", "c");
        assertThat(more.flag("fast")).isTrue();
        assertThatThrownBy(() -> more.uri("names")).hasMessageContaining("must be an absolute address");
        assertThatThrownBy(() -> more.flag("names")).hasMessageContaining("must be true or false");
        assertThatThrownBy(() -> more.number("names")).hasMessageContaining("must be a whole number");
    }
}

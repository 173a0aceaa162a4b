package roundtrip.quiz.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SealedKeyTest {

    private final SealedKey key = SealedKey.seal(List.of("the answer"));

    @Test
    void printsSealed() {
        assertThat(key).hasToString("sealed");
    }

    @Test
    void jacksonRefusesItHoweverItIsSetUp() {
        ObjectMapper eager = new ObjectMapper()
                .setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.ANY)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

        assertThatThrownBy(() -> eager.writeValueAsString(key)).hasMessageContaining("not serialised");
        assertThatThrownBy(() -> eager.writeValueAsString(Map.of("item", List.of(key))))
                .hasMessageContaining("not serialised");
    }

    @Test
    void nothingPublicGivesTheKeyAway() {
        assertThat(key).isNotInstanceOf(Serializable.class);
        assertThat(Modifier.isFinal(SealedKey.class.getModifiers())).isTrue();
        assertThat(Stream.of(SealedKey.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(method -> method.getName()))
                .containsOnly("seal", "serialize", "serializeWithType", "toString");
    }
}

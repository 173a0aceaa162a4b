package roundtrip.quiz.marking;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;

/**
 * The key of an item, closed. It can be passed on and kept, not read, printed or serialised; this package alone opens it.
 */
public final class SealedKey implements JsonSerializable {

    private final Object key;

    private SealedKey(Object key) {
        this.key = key;
    }

    /** Seals the record that a type made of an item. */
    public static SealedKey seal(Object key) {
        return new SealedKey(key);
    }

    Object open() {
        return key;
    }

    @Override
    public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
        throw new IOException("a sealed key is not serialised: pass on the public item");
    }

    @Override
    public void serializeWithType(JsonGenerator generator, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        serialize(generator, provider);
    }

    @Override
    public String toString() {
        return "sealed";
    }
}

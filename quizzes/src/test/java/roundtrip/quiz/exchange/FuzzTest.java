package roundtrip.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtrip.quiz.bank.BankItem;
import roundtrip.quiz.exchange.xml.Zip;

/** Files of ours with random damage: the readers either read them or say what is wrong. The seed is in the message. */
@Timeout(600)
class FuzzTest {

    private static final int RUNS = Integer.getInteger("roundtrip.fuzz.runs", 150);
    private static final String SIGNS = "{}=~#:\\<>&;\"'%[]()*_`|-.\n0123456789eE/!?\u0000\u00e9";

    @ParameterizedTest
    @ValueSource(strings = {"gift", "moodle", "qti3", "aiken"})
    void damageIsReadOrNamed(String name) {
        ExchangeFormat format = Formats.named(name);
        byte[] sound = Exporting.write(Conversions.bank().section("q3"), format).file();
        int read = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            byte[] damaged = damaged(sound, new SplittableRandom(seed));
            try {
                List<?> items = Conversions.read(name, damaged).items();
                read += items.size();
            } catch (ExchangeException e) {
                assertThat(e).hasMessageContaining("expected");
            } catch (RuntimeException e) {
                throw new AssertionError(name + " fails with seed " + seed, e);
            }
        }
        assertThat(read).as("some damage must leave something to read").isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"awkward.gift", "awkward-moodle.xml", "awkward-canvas.xml"})
    void damagedFixturesAreReadOrNamed(String file) {
        String format = file.endsWith("gift") ? "gift" : file.contains("moodle") ? "moodle" : "qti1.2";
        for (int seed = 0; seed < RUNS; seed++) {
            byte[] damaged = damaged(Conversions.resource(file), new SplittableRandom(seed));
            try {
                assertThat(Conversions.read(format, damaged).items()).isNotEmpty();
            } catch (ExchangeException e) {
                assertThat(e.code()).isNotEmpty();
            } catch (RuntimeException e) {
                throw new AssertionError(file + " fails with seed " + seed, e);
            }
        }
    }

    /** Damage within an item itself, which a package's compression would hide. */
    @Test
    void aDamagedItemOfQtiIsReadOrNamed() {
        for (BankItem item : Conversions.bank().section("q4")) {
            ExchangeFormat format = Formats.named("qti3");
            byte[] whole =
                    Zip.read(Exporting.write(List.of(item), format).file()).get("items/" + item.id() + ".xml");
            for (int seed = 0; whole != null && seed < RUNS / 5; seed++) {
                byte[] damaged = damaged(whole, new SplittableRandom(seed));
                try {
                    assertThat(Conversions.read("qti3", damaged).items()).hasSize(1);
                } catch (ExchangeException e) {
                    assertThat(e).hasMessageContaining("expected");
                } catch (RuntimeException e) {
                    throw new AssertionError(item.id() + " fails with seed " + seed, e);
                }
            }
        }
    }

    private static byte[] damaged(byte[] sound, SplittableRandom chance) {
        byte[] bytes = sound.clone();
        for (int times = 1 + chance.nextInt(4); times > 0; times--) {
            int at = chance.nextInt(bytes.length);
            switch (chance.nextInt(4)) {
                case 0 -> bytes[at] = (byte) SIGNS.charAt(chance.nextInt(SIGNS.length()));
                case 1 -> bytes = without(bytes, at, chance.nextInt(20));
                case 2 -> bytes = twice(bytes, at, chance.nextInt(40));
                default -> bytes[at] = (byte) (chance.nextInt(96) + 32);
            }
        }
        return bytes;
    }

    private static byte[] without(byte[] bytes, int at, int count) {
        int end = Math.min(bytes.length, at + count);
        byte[] cut = new byte[Math.max(1, bytes.length - (end - at))];
        System.arraycopy(bytes, 0, cut, 0, Math.min(at, cut.length));
        System.arraycopy(bytes, end, cut, at, Math.min(bytes.length - end, cut.length - at));
        return cut;
    }

    private static byte[] twice(byte[] bytes, int at, int count) {
        int end = Math.min(bytes.length, at + count);
        byte[] longer = new byte[bytes.length + end - at];
        System.arraycopy(bytes, 0, longer, 0, end);
        System.arraycopy(bytes, at, longer, end, bytes.length - at);
        return longer;
    }
}

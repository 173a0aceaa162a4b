package roundtrip.quiz.exchange.aiken;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import roundtrip.quiz.Fraction;
import roundtrip.quiz.exchange.ExchangeFormat;
import roundtrip.quiz.exchange.Imported;
import roundtrip.quiz.exchange.Plain;
import roundtrip.quiz.exchange.text.Decoding;
import roundtrip.quiz.exchange.text.Prose;

/** Aiken. */
public final class AikenFormat implements ExchangeFormat {

    @Override
    public String name() {
        return "aiken";
    }

    @Override
    public Imported read(byte[] file) {
        return new AikenReader().read(Decoding.lines(file));
    }

    @Override
    public Optional<Writer> writer() {
        return Optional.of(new AikenWriter());
    }

    private static final class AikenWriter implements Writer {

        @Override
        public Optional<String> refusal(JsonNode item) {
            if (!item.path("type").asText().equals("choice")) {
                return Optional.of(
                        "Aiken has choices only, this is " + item.path("type").asText());
            }
            if (item.path("options").size() > 26) {
                return Optional.of("Aiken has letters for 26 options, not for "
                        + item.path("options").size());
            }
            boolean lines = Prose.line(item.path("stem").asText())
                    .filter(AikenWriter::free)
                    .isPresent();
            for (JsonNode option : item.path("options")) {
                lines &= Prose.line(option.path("text").asText()).isPresent();
            }
            return lines ? Optional.empty() : Optional.of("Aiken has one line for a text, this needs more");
        }

        /** Whether a stem cannot be taken for an option or an answer. */
        private static boolean free(String stem) {
            return !AikenReader.isSign(stem);
        }

        @Override
        public byte[] write(List<? extends JsonNode> items) {
            StringBuilder out = new StringBuilder();
            for (JsonNode item : items) {
                out.append(line(item.path("stem"))).append('\n');
                char letter = 'A';
                char key = 'A';
                for (JsonNode option : item.path("options")) {
                    out.append(letter)
                            .append(". ")
                            .append(line(option.path("text")))
                            .append('\n');
                    key = Plain.worth(option, Fraction.ZERO).equals(Fraction.ONE) ? letter : key;
                    letter++;
                }
                out.append("ANSWER: ").append(key).append("\n\n");
            }
            return out.toString().getBytes(StandardCharsets.UTF_8);
        }

        private static String line(JsonNode text) {
            return Prose.line(text.asText()).orElseThrow();
        }
    }
}

package roundtrip.quiz.exchange.moodle;

import java.util.Optional;
import roundtrip.quiz.exchange.ExchangeException;
import roundtrip.quiz.exchange.ExchangeFormat;
import roundtrip.quiz.exchange.Imported;
import roundtrip.quiz.exchange.xml.Element;
import roundtrip.quiz.exchange.xml.XmlReader;

/** Moodle XML. */
public final class MoodleFormat implements ExchangeFormat {

    @Override
    public String name() {
        return "moodle";
    }

    @Override
    public Imported read(byte[] file) {
        Element root = XmlReader.read(file);
        if (!root.name().equals("quiz")) {
            throw new ExchangeException(
                    "moodle", "expected Moodle XML, whose root is quiz, got \"" + root.name() + "\"");
        }
        return new MoodleReader().read(root);
    }

    @Override
    public Optional<Writer> writer() {
        return Optional.of(new MoodleWriter());
    }
}

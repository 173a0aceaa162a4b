package roundtrip.quiz.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BankSchemaTest {

    @Test
    void theSchemaCheckedInIsTheOneComposed() throws IOException {
        assertThat(Files.readString(Path.of("bank/bank.schema.json")))
                .as("java -jar quizzes/target/quizzes.jar schema > quizzes/bank/bank.schema.json")
                .isEqualTo(BankSchema.text());
    }
}

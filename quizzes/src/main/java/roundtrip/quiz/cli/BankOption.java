package roundtrip.quiz.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import roundtrip.quiz.bank.Bank;
import roundtrip.quiz.bank.BankFiles;
import roundtrip.quiz.bank.BankReader;
import roundtrip.quiz.bank.Finding;
import roundtrip.quiz.bank.Reading;

/** The option that names a bank. */
final class BankOption {

    @Option(names = "--bank", paramLabel = "DIR", description = "a folder with a bank; default: the bank inside")
    private Optional<Path> bank = Optional.empty();

    /** The bank, which must fit its schema; {@code lint} looks for all other faults. */
    Bank read() {
        Map<String, byte[]> files = bank.map(BankFiles::in).orElseGet(BankFiles::bundled);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("expected .yml files in \"" + bank.orElseThrow() + "\", got none");
        }
        BankReader reader = new BankReader();
        return reader.read(files)
                .map(Reading::bank)
                .orElseThrow(() -> new IllegalArgumentException(
                        reader.findings().stream().map(Finding::toString).collect(Collectors.joining("\n"))));
    }
}

package roundtrip.quiz.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import roundtrip.quiz.bank.Bank;
import roundtrip.quiz.bank.BankFiles;
import roundtrip.quiz.bank.BankReader;
import roundtrip.quiz.exchange.Importing;

/** Files and banks, for import and export. */
final class Conversion {

    private Conversion() {}

    static Bank bank(Optional<Path> folder) {
        Map<String, byte[]> files = folder.map(BankFiles::in).orElseGet(BankFiles::bundled);
        BankReader reader = new BankReader();
        return reader.read(files)
                .orElseThrow(() -> new IllegalArgumentException("expected a bank that fits its schema, got "
                        + reader.findings().size() + " faults (see lint), first: "
                        + reader.findings().get(0)))
                .bank();
    }

    static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Importing.MOST_BYTES + 1);
            if (bytes.length > Importing.MOST_BYTES) {
                throw new IllegalArgumentException("expected a file of at most " + Importing.MOST_BYTES
                        + " bytes, got \"" + file + "\", which is larger: split it");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("expected a file, got \"" + file + "\", which does not exist", e);
        } catch (IOException e) {
            throw new UncheckedIOException("expected a file, got \"" + file + "\", which cannot be read", e);
        }
    }

    static void write(byte[] bytes, Optional<Path> file, boolean replace, PrintWriter out) {
        if (file.isEmpty()) {
            out.print(new String(bytes, StandardCharsets.UTF_8));
            out.flush();
            return;
        }
        OpenOption[] options = replace
                ? new OpenOption[] {
                    StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE
                }
                : new OpenOption[] {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};
        try {
            Files.write(file.get(), bytes, options);
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException(
                    "expected a new file, got \"" + file.get() + "\", which exists: name another, or say --replace", e);
        } catch (IOException e) {
            throw new UncheckedIOException("\"" + file.get() + "\" cannot be written", e);
        }
    }
}

package roundtrip.grader.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import roundtrip.grader.bundle.Hashes;
import roundtrip.grader.mark.ClassMarks;
import roundtrip.grader.mark.ExtensionsReader;
import roundtrip.grader.mark.Facts;
import roundtrip.grader.mark.Policy;
import roundtrip.grader.mark.PolicyReader;
import roundtrip.grader.sandbox.ProtectionLevel;

/** A policy with the texts that it was read from, and its extensions; without a file, the default. */
public final class PolicyFile {
    /** How the policy is called in the folder of results. */
    public static final String NAME = "policy.yml";

    private static final String STANDARD = "default: 6 tenths public, 4 tenths hidden, one decimal, half up";

    private final Policy policy;
    private final List<Facts.Extension> extensions;
    private final String text;
    private final String extensionsText;

    private PolicyFile(Policy policy, List<Facts.Extension> extensions, String text, String extensionsText) {
        this.policy = policy;
        this.extensions = extensions;
        this.text = text;
        this.extensionsText = extensionsText;
    }

    public static PolicyFile standard(String exercise) {
        return new PolicyFile(Policy.standard(exercise), List.of(), "", "");
    }

    /** The one that is given, else the one kept in {@code folder}, else the default. */
    public static PolicyFile of(Optional<Path> given, Path folder, String exercise, List<String> checks)
            throws IOException {
        Path kept = folder.resolve(NAME);
        Optional<Path> file = given.isPresent() || !Files.exists(kept) ? given : Optional.of(kept);
        return file.isEmpty()
                ? standard(exercise)
                : read(file.get(), slug -> slug.equals(exercise) ? Set.copyOf(checks) : Set.of());
    }

    /** Reads the file and, where it names one, the file with extensions beside it. */
    public static PolicyFile read(Path file, Function<String, Set<String>> checksOf) throws IOException {
        String text = text(file, "a policy");
        Policy policy = PolicyReader.read(text, String.valueOf(file.getFileName()), checksOf);
        if (policy.extensions().isEmpty()) {
            return new PolicyFile(policy, List.of(), text, "");
        }
        String extensions = text(file.resolveSibling(policy.extensions()), "the extensions of " + file.getFileName());
        return new PolicyFile(policy, ExtensionsReader.read(extensions, policy.extensions()), text, extensions);
    }

    private static String text(Path file, String what) throws IOException {
        try {
            if (Files.size(file) > 8 << 20) {
                throw new IOException("expected " + what + " of at most 8 MiB, got " + Files.size(file) + " bytes in \""
                        + file + "\"");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new IOException("expected " + what + " in \"" + file + "\", got no such file", e);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new IOException("expected UTF-8 in \"" + file + "\", got other bytes", e);
        }
    }

    public Policy policy() {
        return policy;
    }

    public List<Facts.Extension> extensions() {
        return extensions;
    }

    /** As it stands in {@code batch.policy}: the hashes of the files, or what the default is. */
    public String label() {
        if (text.isEmpty()) {
            return STANDARD;
        }
        return "sha256:" + Hashes.of(text)
                + (extensionsText.isEmpty() ? "" : " extensions sha256:" + Hashes.of(extensionsText));
    }

    /** Refuses a lower level than the policy requires. */
    public void require(ProtectionLevel reached) throws IOException {
        Optional<ProtectionLevel> required = policy.requireProtection();
        if (required.filter(level -> reached.compareTo(level) < 0).isPresent()) {
            throw new IOException("expected protection level " + required.get() + ", which the policy requires, got "
                    + reached + "; \"grader doctor\" says how to reach more");
        }
    }

    /** Writes the texts beside the results; nothing for the default. */
    public void keepIn(Path folder) throws IOException {
        if (!text.isEmpty()) {
            Whole.write(folder.resolve(NAME), text);
        }
        if (!extensionsText.isEmpty()) {
            Whole.write(folder.resolve(policy.extensions()), extensionsText);
        }
    }

    /** The final mark of one submission as it would be if its student had no other; for progress. */
    public String shown(Results.Submission one, int points) {
        Facts facts = new Facts(points, List.of(PolicyOnResults.handed(one)), extensions, List.of(), List.of());
        return ClassMarks.of(policy, facts)
                .get(0)
                .finalMark()
                .map(mark -> mark.toPlainString())
                .orElse("withheld");
    }

    /** The results with the marks of this policy; {@code points} is what the exercise gives. */
    public Results applied(Results results, int points) {
        return applied(results, points, List.of(), List.of());
    }

    /** The same, with what people decided and what students spent of their free days in other exercises. */
    public Results applied(Results results, int points, List<Facts.Decision> decisions, List<Facts.SlipDays> slipDays) {
        return new PolicyOnResults(this, results, points, decisions, slipDays).results();
    }
}

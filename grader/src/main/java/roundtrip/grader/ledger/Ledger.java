package roundtrip.grader.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtrip.grader.bundle.Bundle;
import roundtrip.grader.bundle.Hashes;
import roundtrip.grader.prove.Finding;
import roundtrip.grader.run.OneByOne;
import roundtrip.grader.sandbox.TempFolders;
import roundtrip.kit.check.Level;
import roundtrip.kit.check.Verdict;

/** All real programs of the ledger, and their rerun. */
public final class Ledger {
    private final Bundle bundle;
    private final List<RealProgram> programs;

    private Ledger(Bundle bundle, List<RealProgram> programs) {
        this.bundle = bundle;
        this.programs = List.copyOf(programs);
    }

    /** Throws {@link IllegalArgumentException} for a file that is not as it must be. */
    public static Ledger read(Bundle bundle) throws IOException {
        Map<String, Map<String, byte[]>> folders = new TreeMap<>();
        bundle.files("ledger").forEach((path, bytes) -> {
            int slash = path.indexOf('/');
            if (slash > 0) {
                folders.computeIfAbsent(path.substring(0, slash), key -> new TreeMap<>())
                        .put(path.substring(slash + 1), bytes);
            }
        });
        List<RealProgram> programs = new ArrayList<>();
        folders.forEach((name, files) -> programs.add(RealProgram.read(name, files)));
        return new Ledger(bundle, programs);
    }

    /** Programs with what they lack on this computer; empty when all can be run. */
    public Map<String, List<String>> missing() throws IOException, InterruptedException {
        Installed installed = Installed.here();
        Map<String, List<String>> missing = new TreeMap<>();
        for (RealProgram program : programs) {
            List<String> needs = installed.missing(program);
            if (!needs.isEmpty()) {
                missing.put(program.name(), needs);
            }
        }
        return missing;
    }

    /**
     * Runs each installed program against what the ledger claims of it, one finding for each exercise; every MUST check must be claimed.
     *
     * @param slug one exercise, or empty for all
     */
    public List<Finding> rerun(String slug) throws IOException, InterruptedException {
        Installed installed = Installed.here();
        List<Finding> findings = new ArrayList<>();
        for (RealProgram program : programs) {
            for (Map.Entry<String, Map<String, Claim>> one : program.claims().entrySet()) {
                if ((slug.isEmpty() || slug.equals(one.getKey()))
                        && installed.missing(program).isEmpty()) {
                    findings.add(rerun(program, one.getKey(), one.getValue(), installed));
                }
            }
        }
        return findings;
    }

    private Finding rerun(RealProgram program, String slug, Map<String, Claim> claims, Installed installed)
            throws IOException {
        OneByOne checks = new OneByOne(bundle.exercise(slug));
        List<String> faults = new ArrayList<>(unclaimed(checks, claims));
        Path folder = TempFolders.make("rl");
        if (!folder.toFile().setExecutable(true, false)) { // a server that gives up root walks through it
            throw new IOException("expected to open " + folder + " to other accounts");
        }
        try (RealHosts hosts = new RealHosts(program, installed, folder)) {
            Map<String, Verdict> got = checks.run(tried(claims, checks), hosts, Hashes.of(program.name()));
            claims.forEach(
                    (check, claim) -> difference(check, claim, got.get(check)).ifPresent(faults::add));
        } finally {
            delete(folder);
        }
        long passes =
                claims.values().stream().filter(Claim.Passes.class::isInstance).count();
        long fails =
                claims.values().stream().filter(Claim.Fails.class::isInstance).count();
        return new Finding(slug, program.title(), "passes " + passes + ", fails " + fails + " in a known way", faults);
    }

    private static List<String> unclaimed(OneByOne checks, Map<String, Claim> claims) {
        List<String> faults = new ArrayList<>();
        checks.of(Level.MUST).stream()
                .filter(check -> !claims.containsKey(check))
                .forEach(check -> faults.add("the ledger says nothing of the MUST check " + check));
        claims.keySet().stream()
                .filter(check -> !checks.has(check))
                .forEach(check -> faults.add("the ledger names " + check + ", which the exercise does not have"));
        return faults;
    }

    private static Set<String> tried(Map<String, Claim> claims, OneByOne checks) {
        return claims.entrySet().stream()
                .filter(one -> !(one.getValue() instanceof Claim.DoesNotFit) && checks.has(one.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<String> difference(String check, Claim claim, @Nullable Verdict got) {
        if (claim instanceof Claim.DoesNotFit || got == null) {
            return Optional.empty();
        }
        String expected = claim instanceof Claim.Passes ? "PASSED" : "FAILED";
        if (got.word().equals(expected)) {
            return Optional.empty();
        }
        return Optional.of(
                check + ": the ledger says " + expected + reason(claim) + ", got " + got.word() + evidence(got));
    }

    private static String reason(Claim claim) {
        return claim instanceof Claim.Fails fails ? " (" + fails.why() + ")" : "";
    }

    private static String evidence(Verdict got) {
        if (got instanceof Verdict.Failed failed) {
            return ": expected " + failed.evidence().expected() + ", got "
                    + failed.evidence().got();
        }
        return got instanceof Verdict.Broken broken ? ": " + broken.cause() : "";
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walked = Files.walk(folder)) {
            for (Path one : walked.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}

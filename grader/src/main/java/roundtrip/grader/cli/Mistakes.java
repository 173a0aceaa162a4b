package roundtrip.grader.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import roundtrip.grader.report.Shown;

/** What is said to a command line that cannot be understood: what is wrong, the nearest word there is, where the help is. */
final class Mistakes {
    private Mistakes() {}

    static int tell(ParameterException mistake, String[] args) {
        CommandLine command = mistake.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("grader: " + Shown.line(described(mistake, command, args)));
        String name = command.getCommandName();
        err.println("see: grader help" + (command.getParent() == null ? "" : " " + name));
        err.flush();
        return Main.USAGE;
    }

    private static String described(ParameterException mistake, CommandLine command, String[] args) {
        if (mistake instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            if (word.startsWith("-")) {
                return unknownOption(word, command);
            }
            return command.getSubcommands().isEmpty()
                    ? "unexpected argument \"" + word + "\""
                    : "unknown command \"" + word + "\""
                            + didYouMean(word, command.getSubcommands().keySet());
        }
        Optional<String> misspelt =
                mistake instanceof MissingParameterException ? misspelt(command, args) : Optional.empty();
        if (misspelt.isPresent()) {
            return unknownOption(misspelt.get(), command);
        }
        String message = String.valueOf(mistake.getMessage());
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }

    /** Picocli tells of what is missing before it tells of what is unknown, which may be the same thing misspelt. */
    private static Optional<String> misspelt(CommandLine command, String[] args) {
        List<String> known = options(command);
        return Arrays.stream(args)
                .filter(word -> word.startsWith("--") && word.length() > 2)
                .map(word -> word.replaceFirst("=.*", ""))
                .filter(word -> !known.contains(word))
                .findFirst();
    }

    private static String unknownOption(String word, CommandLine command) {
        return "unknown option \"" + word + "\"" + didYouMean(word, options(command));
    }

    private static List<String> options(CommandLine command) {
        List<String> names = new ArrayList<>();
        command.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
        return names;
    }

    /** Begins with a colon, or is empty when nothing is near. */
    static String didYouMean(String word, Collection<String> words) {
        Optional<String> nearest = words.stream()
                .min(Comparator.comparingInt((String one) -> distance(word, one))
                        .thenComparing(one -> one));
        return nearest.filter(one -> distance(word, one) <= Math.max(2, one.length() / 3))
                .map(one -> ": did you mean " + one + "?")
                .orElse(": expected one of " + String.join(", ", words));
    }

    /** Levenshtein's: letters to add, drop or change. */
    static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int at = 1; at <= from.length(); at++) {
            int diagonal = row[0];
            row[0] = at;
            for (int column = 1; column <= to.length(); column++) {
                int changed = diagonal + (from.charAt(at - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(changed, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[to.length()];
    }
}

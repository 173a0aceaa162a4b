package roundtrip.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Every command has a manual of one form, and what stands in it is true. */
class ManualTest {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TestFactory
    Stream<DynamicTest> everyCommandIsDescribed() {
        return commands()
                .map(command -> DynamicTest.dynamicTest(command.getCommandName(), () -> {
                    CommandSpec spec = command.getCommandSpec();
                    assertThat(spec.usageMessage().header()).as("header").hasSize(1);
                    assertThat(spec.usageMessage().header()[0]).matches("[A-Z].{10,70}[^.]");
                    assertThat(spec.usageMessage().description())
                            .as("description")
                            .isNotEmpty();
                    assertThat(Manuals.of(command)).as("@Manual").isNotNull();
                    spec.options()
                            .forEach(option -> assertThat(option.description())
                                    .as(option.longestName())
                                    .isNotEmpty());
                    spec.positionalParameters()
                            .forEach(argument -> assertThat(argument.description())
                                    .as(argument.paramLabel())
                                    .isNotEmpty());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsUnderstood() {
        return Stream.concat(commands(), Stream.of(line()))
                .flatMap(command -> Stream.of(manual(command).examples()))
                .map(example -> DynamicTest.dynamicTest(example, () -> line().parseArgs(words(example))));
    }

    @TestFactory
    Stream<DynamicTest> everyCommandTellsItsExitCodesAndItsNeighbours() {
        return commands()
                .map(command -> DynamicTest.dynamicTest(command.getCommandName(), () -> {
                    assertThat(command.getCommandSpec()
                                    .usageMessage()
                                    .exitCodeList()
                                    .keySet())
                            .contains("0", "2")
                            .isSubsetOf("0", "1", "2", "3");
                    assertThat(manual(command).examples()).isNotEmpty();
                    assertThat(manual(command).files()).allMatch(file -> file.contains(": "));
                    Collection<String> all = line().getSubcommands().keySet();
                    assertThat(all).containsAll(List.of(manual(command).seeAlso()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> helpPrintsThePartsInOneOrder() {
        return commands()
                .map(command -> DynamicTest.dynamicTest(command.getCommandName(), () -> {
                    String help = command.getUsageMessage();
                    assertThat(help).startsWith("Usage: grader " + command.getCommandName());
                    assertThat(help).containsSubsequence("\nExamples:", "\n  grader ", "\nExit codes:", "\n  0   ");
                    assertThat(help.lines().filter(text -> !text.startsWith("  grader ")))
                            .allMatch(text -> text.length() <= 100);
                    assertThat(help).doesNotContain("${", "Show this help message");
                }));
    }

    @Test
    void helpOfACommandIsWhatTheCommandPrints() {
        assertThat(run("help", "grade")).isZero();
        String help = out.toString();
        out.getBuffer().setLength(0);
        assertThat(run("grade", "--help")).isZero();

        assertThat(out.toString()).isEqualTo(help);
    }

    @Test
    void helpAloneIsTheWhole() {
        assertThat(run("help")).isZero();
        assertThat(out.toString()).startsWith("Usage: grader").contains("Commands:", "  grade ", "  export ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grdae|unknown command \"grdae\": did you mean grade?|see: grader help",
                "help expotr|unknown command \"expotr\": did you mean export?|see: grader help help",
                "grade x --exercize y --out z|unknown option \"--exercize\": did you mean --exercise?|see: grader help grade",
                "prove --job 2|unknown option \"--job\": did you mean --jobs?|see: grader help prove",
                "prove what|unexpected argument \"what\"|see: grader help prove",
                "zzzzzzzz|unknown command \"zzzzzzzz\": expected one of grade, status, |see: grader help",
                "prove --jobs many|option '--jobs'|see: grader help prove",
            })
    void aMistakeIsAnsweredWithTheNearestWord(String args, String said, String see) {
        assertThat(run(words(args))).isEqualTo(2);

        assertThat(err.toString()).startsWith("grader: ").contains(said).contains(see);
        assertThat(err.toString().lines()).hasSize(2);
    }

    @Test
    void aMistakeWithControlCharactersIsSpelledOut() {
        assertThat(run("gr\u001b[2Jade")).isEqualTo(2);
        assertThat(err.toString()).contains("unknown command \"gr\\x1b[2Jade\"");
    }

    @Test
    void distanceCountsLetters() {
        assertThat(Mistakes.distance("grade", "grade")).isZero();
        assertThat(Mistakes.distance("grdae", "grade")).isEqualTo(2);
        assertThat(Mistakes.distance("", "kit")).isEqualTo(3);
        assertThat(Mistakes.distance("regrade", "grade")).isEqualTo(2);
    }

    @Test
    void completionKnowsCommandsOptionsAndWords() {
        assertThat(run("completion", "zsh")).isZero();
        assertThat(out.toString())
                .startsWith("# for zsh: source <(grader completion zsh)")
                .contains("complete -F _complete_grader", "--exercise", "junit", "gradescope");
        assertThat(run("completion", "fish")).isEqualTo(2);
        assertThat(err.toString()).contains("bash", "zsh", "fish");
    }

    @Test
    @EnabledIf("hasBash")
    void bashAcceptsTheScript() throws Exception {
        assertThat(run("completion", "bash")).isZero();
        Path script = Files.writeString(folder.resolve("completion"), out.toString());

        assertThat(bash("-n", script.toString())).isZero();
        assertThat(bash(
                        "-c",
                        "source '" + script + "'; COMP_WORDS=(grader exp); COMP_CWORD=1; _complete_grader;"
                                + " [[ \" ${COMPREPLY[*]} \" == *' export '* ]]"))
                .isZero();
    }

    static boolean hasBash() {
        return Files.isExecutable(Path.of("/bin/bash"));
    }

    private static int bash(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/bash"));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static Manual manual(CommandLine command) {
        Manual manual = Manuals.of(command);
        if (manual == null) {
            throw new AssertionError(command.getCommandName() + " has no @Manual");
        }
        return manual;
    }

    private static Stream<CommandLine> commands() {
        return line().getSubcommands().values().stream();
    }

    /** As a shell divides them: in quotes or by blanks, up to a remark. */
    private static String[] words(String example) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(example.replaceFirst(" #.*", ""));
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words.toArray(String[]::new);
    }

    private static CommandLine line() {
        return Main.commands(Clock.systemUTC(), new Random(1));
    }

    private int run(String... args) {
        return line().setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}

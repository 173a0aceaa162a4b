package roundtrip.grader.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** One form for the help of all commands: usage, description, arguments, options, examples, files, exit codes, see also. */
final class Manuals {
    private static final int WIDTH = 100;
    private static final String EXAMPLES = "examples";
    private static final String FILES = "files";
    private static final String SEE_ALSO = "seeAlso";

    private Manuals() {}

    /** For a command and all below it. */
    static CommandLine style(CommandLine line) {
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.width(WIDTH);
        usage.descriptionHeading("%n");
        usage.parameterListHeading("%nArguments:%n");
        usage.optionListHeading("%nOptions:%n");
        usage.commandListHeading("%nCommands:%n");
        usage.exitCodeListHeading("%nExit codes:%n");
        usage.sortOptions(false);
        inOurWords(line);
        Manual manual = of(line);
        if (manual != null) {
            usage.exitCodeList(pairs(manual.exits()));
        }
        Map<String, CommandLine.IHelpSectionRenderer> sections = new LinkedHashMap<>(line.getHelpSectionMap());
        sections.put(EXAMPLES, help -> manual == null ? "" : examples(manual));
        sections.put(FILES, help -> manual == null ? "" : table(help, "%nFiles:%n", manual.files()));
        sections.put(SEE_ALSO, help -> manual == null ? "" : seeAlso(manual));
        line.setHelpSectionMap(sections);
        line.setHelpSectionKeys(keys());
        line.getSubcommands().values().forEach(Manuals::style);
        return line;
    }

    /** Picocli's own help option, lower-case as the others; the version belongs to the whole. */
    private static void inOurWords(CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        OptionSpec help = spec.findOption("--help");
        OptionSpec version = spec.findOption("--version");
        if (help != null) {
            spec.remove(help);
            spec.addOption(help.toBuilder().description("print this manual").build());
        }
        if (version != null) {
            spec.remove(version);
            if (line.getParent() == null) {
                spec.addOption(
                        version.toBuilder().description("print the version").build());
            }
        }
    }

    static @Nullable Manual of(CommandLine line) {
        return line.getCommandSpec().userObject().getClass().getAnnotation(Manual.class);
    }

    private static List<String> keys() {
        return List.of(
                UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
                UsageMessageSpec.SECTION_KEY_SYNOPSIS,
                UsageMessageSpec.SECTION_KEY_DESCRIPTION_HEADING,
                UsageMessageSpec.SECTION_KEY_DESCRIPTION,
                UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING,
                UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
                UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING,
                UsageMessageSpec.SECTION_KEY_OPTION_LIST,
                UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
                UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
                EXAMPLES,
                FILES,
                UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING,
                UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST,
                SEE_ALSO);
    }

    private static Map<String, String> pairs(String[] lines) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            pairs.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
        return pairs;
    }

    private static String examples(Manual manual) {
        List<String> lines = new ArrayList<>(List.of("", "Examples:"));
        Arrays.stream(manual.examples()).forEach(one -> lines.add("  grader " + one));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private static String table(Help help, String heading, String[] lines) {
        return lines.length == 0 ? "" : help.createHeading(heading) + help.createTextTable(pairs(lines));
    }

    private static String seeAlso(Manual manual) {
        if (manual.seeAlso().length == 0) {
            return "";
        }
        List<String> lines = new ArrayList<>(List.of(""));
        String line = "See also: grader help " + manual.seeAlso()[0];
        for (String command : Arrays.asList(manual.seeAlso()).subList(1, manual.seeAlso().length)) {
            String longer = line + ", grader help " + command;
            if (longer.length() >= WIDTH) {
                lines.add(line + ",");
                line = " ".repeat("See also: ".length()) + "grader help " + command;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }
}

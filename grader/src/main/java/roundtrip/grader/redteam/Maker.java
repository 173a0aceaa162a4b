package roundtrip.grader.redteam;

import java.util.Locale;
import java.util.Map;

/**
 * The closed list of what is made when it is needed, so that the repository holds sources only: nothing for a version control
 * system, a virus scanner or a foreign file system to choke on.
 */
enum Maker {
    ZIP_SLIP,
    ZIP_BOMB,
    ZIP_MANY_ENTRIES,
    LINK,
    ODD_FILE,
    HOSTILE_NAMES,
    NAME_TWINS,
    ODD_BYTES,
    CLASS_FILES,
    OLD_TIMES,
    TWO_STUDENTS,
    HANGING_AMONG_GOOD,
    LONG_SOURCE,
    SLOW_SOURCE,
    BIG_CONSTANTS;

    /** What a maker may use: the carrier's files, and for each variant the same with the row's files laid over them. */
    record Material(Map<String, byte[]> carrier, Map<String, Map<String, byte[]>> variants) {
        /** The files of the only variant. */
        Map<String, byte[]> files() {
            return variants.getOrDefault("", carrier);
        }
    }

    /** What is handed in, by variant. */
    Map<String, Handed> make(Material material) {
        return switch (this) {
            case ZIP_SLIP -> HostileZips.climbing(material);
            case ZIP_BOMB -> HostileZips.bombs(material);
            case ZIP_MANY_ENTRIES -> HostileZips.many(material);
            case LINK -> HostileFiles.links(material);
            case ODD_FILE -> HostileFiles.special(material);
            case HOSTILE_NAMES -> HostileZips.hostileNames(material);
            case NAME_TWINS -> HostileZips.names(material);
            case ODD_BYTES -> HostileFiles.oddBytes(material);
            case CLASS_FILES -> HostileFiles.classFiles(material);
            case OLD_TIMES -> HostileFiles.oldTimes(material);
            case TWO_STUDENTS -> HostileFiles.twoStudents(material);
            case HANGING_AMONG_GOOD -> HostileFiles.hangingAmongGood(material);
            case LONG_SOURCE -> HostileSource.tooMuchForTheCompiler(material);
            case SLOW_SOURCE -> HostileSource.tooSlowForTheCompiler(material);
            case BIG_CONSTANTS -> HostileSource.tooBigForTheCompiler(material);
        };
    }

    /** As it stands in {@code made-by}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Maker of(String word) {
        for (Maker maker : values()) {
            if (maker.word().equals(word)) {
                return maker;
            }
        }
        throw new IllegalArgumentException("there is no maker \"" + word + "\"");
    }
}

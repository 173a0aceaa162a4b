package roundtrip.grader.redteam;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/**
 * The closed list of what is made when it is needed, so that the repository holds sources only: nothing for a version control
 * system, a virus scanner or a foreign file system to choke on.
 */
enum Maker {
    ZIP_SLIP(HostileZips::climbing),
    ZIP_BOMB(HostileZips::bombs),
    ZIP_MANY_ENTRIES(HostileZips::many),
    LINK(HostileFiles::links),
    ODD_FILE(HostileFiles::special),
    HOSTILE_NAMES(HostileZips::hostileNames),
    NAME_TWINS(HostileZips::names),
    ODD_BYTES(HostileFiles::oddBytes),
    CLASS_FILES(HostileFiles::classFiles),
    OLD_TIMES(HostileFiles::oldTimes),
    TWO_STUDENTS(HostileFiles::twoStudents),
    HANGING_AMONG_GOOD(HostileFiles::hangingAmongGood),
    LONG_SOURCE(HostileSource::tooMuchForTheCompiler),
    SLOW_SOURCE(HostileSource::tooSlowForTheCompiler),
    BIG_CONSTANTS(HostileSource::tooBigForTheCompiler);

    /** What a maker may use: the carrier's files with those of each variant laid over them. */
    record Material(Row row, Map<String, byte[]> carrier, Map<String, Map<String, byte[]>> variants) {
        /** The files of the only variant. */
        Map<String, byte[]> files() {
            return variants.getOrDefault("", carrier);
        }
    }

    @FunctionalInterface
    private interface Hands {
        Map<String, Handed> make(Material material) throws IOException;
    }

    private final Hands hands;

    Maker(Hands hands) {
        this.hands = hands;
    }

    /** By variant. */
    Map<String, Handed> make(Material material) throws IOException {
        return hands.make(material);
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

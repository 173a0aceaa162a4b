package roundtrip.grader.demo;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Somebody of the made-up class. {@code handedInAs} is a folder's name, or a zip's without its ending. */
record Person(String handedInAs, boolean zipped) {
    private static final List<String> NAMES = List.of(
            "Ada Quill",
            "Bram Oster",
            "Chiara Venn",
            "Dmitri Sol",
            "Edda Lund",
            "Farid Nour",
            "Greta Holm",
            "Hugo Paz",
            "Ines Marl",
            "Jonas Reed",
            "Kaya Stern",
            "Lucia Tamm",
            "Milan Croft",
            "Nora Beck",
            "Oskar Finn",
            "Priya Dole",
            "Quentin Ash",
            "Rosa Kell",
            "Sami Brook",
            "Tilda Wren",
            "Umar Vale",
            "Vera Lind",
            "Wim Aarts",
            "Xenia Fox",
            "Yusuf Hale",
            "Zoe Park",
            "Anton Birk",
            "Bella Crane",
            "Cyril Dunn",
            "Daria Elm",
            "Emil Frost",
            "Fanny Gray",
            "Goran Hill",
            "Hanna Iver",
            "Igor Jarl",
            "Julia Kern",
            "Kurt Lowe",
            "Lena Moss",
            "Mika North",
            "Nils Orr");

    /** As many as there are names, then numbered ones: Moodle folders, Canvas zips, plain folders and zips in turn. */
    static Stream<Person> all() {
        return IntStream.range(0, 200).mapToObj(Person::of);
    }

    private static Person of(int index) {
        String name = index < NAMES.size() ? NAMES.get(index) : "Student " + index;
        String plain = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        return switch (index % 4) {
            case 0 -> new Person(name + "_" + (657_600 + index) + "_assignsubmission_file", false);
            case 1 ->
                new Person(plain.replace("-", "") + "_" + (340_900 + index) + "_" + (9_000 + index) + "_work", true);
            case 2 -> new Person(plain, false);
            default -> new Person(plain, true);
        };
    }
}

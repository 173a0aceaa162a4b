package roundtrip.grader.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import roundtrip.grader.bundle.Study;

/** Places on the site that fit a check, as addresses where the site's own is known and as words where not. */
record StudyLinks(Study study, Optional<String> site) {
    StudyLinks {
        site.filter(address -> !address.matches("https?://[^\\s\"'<>]+")).ifPresent(address -> {
            throw new IllegalArgumentException(
                    "expected the site's address such as https://learn.example.org, got \"" + address + "\"");
        });
    }

    /** The paragraph of the chapter and the check-up; either may be missing. */
    List<Place> of(String check) {
        List<Place> places = new ArrayList<>();
        study.paragraph(check)
                .ifPresent(number -> places.add(place(
                        "chapter " + number, "/chapter/" + study.section() + "#" + number.toLowerCase(Locale.ROOT))));
        if (!study.checkUp().isEmpty() && study.paragraph(check).isPresent()) {
            places.add(place("check-up " + study.checkUp(), "/check-ups/" + study.checkUp()));
        }
        return places;
    }

    void write(Html page, String check) {
        for (Place place : of(check)) {
            page.raw(" · ");
            place.address()
                    .ifPresentOrElse(address -> page.link(address, place.label()), () -> page.text(place.label()));
        }
    }

    private Place place(String label, String path) {
        return new Place(label, site.map(address -> address.replaceAll("/+$", "") + path));
    }

    /** A place with its address, if the site's is known. */
    record Place(String label, Optional<String> address) {}
}

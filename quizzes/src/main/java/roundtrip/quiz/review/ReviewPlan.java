package roundtrip.quiz.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import roundtrip.quiz.Certainty;

/** What a learner should meet again, and when. Only what was once fallen for is reviewed. */
public final class ReviewPlan {

    /**
     * A misconception and its next day.
     *
     * @param seen items on which it was met, so that another one can be taken
     * @param met how often it was met since it was first fallen for, and how often of that fallen for and overcome
     */
    public record Due(String misconception, LocalDate day, Set<String> seen, int met, int fallen, int overcome) {
        public Due {
            seen = Set.copyOf(seen);
        }
    }

    private static final class Profile {

        private Optional<Memory> memory = Optional.empty();
        private final Set<String> seen = new HashSet<>();
        private final Set<String> sure = new HashSet<>();
        private int fallen;
        private int overcome;
    }

    private final Reviewer reviewer;
    private final Map<String, Profile> profiles = new TreeMap<>();

    private ReviewPlan(Reviewer reviewer) {
        this.reviewer = reviewer;
    }

    /**
     * All misconceptions that a learner fell for, the most urgent first.
     *
     * @param exam nothing is due later than the day before
     */
    public static List<Due> of(List<Encounter> encounters, Reviewer reviewer, Optional<LocalDate> exam) {
        ReviewPlan plan = new ReviewPlan(reviewer);
        encounters.stream().sorted(Comparator.comparing(Encounter::at)).forEach(plan::meet);
        List<Due> due = new ArrayList<>();
        plan.profiles.forEach((id, profile) -> profile.memory.ifPresent(memory -> due.add(new Due(
                id,
                capped(day(memory.due()), exam),
                profile.seen,
                profile.fallen + profile.overcome,
                profile.fallen,
                profile.overcome))));
        due.sort(Comparator.comparing(Due::day).thenComparing(Due::misconception));
        return List.copyOf(due);
    }

    private static LocalDate capped(LocalDate day, Optional<LocalDate> exam) {
        return exam.map(date -> date.minusDays(1)).filter(day::isAfter).orElse(day);
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private void meet(Encounter encounter) {
        for (String id : encounter.fallen()) {
            Profile profile = profiles.computeIfAbsent(id, it -> new Profile());
            profile.fallen++;
            profile.sure.clear();
            rate(profile, Rating.AGAIN, encounter);
        }
        for (String id : encounter.overcome()) {
            Profile profile = profiles.get(id);
            if (profile != null) {
                profile.overcome++;
                rate(profile, rating(profile, encounter), encounter);
            }
        }
    }

    private static Rating rating(Profile profile, Encounter encounter) {
        if (encounter.hinted() || encounter.certainty().equals(Optional.of(Certainty.LOW))) {
            return Rating.HARD;
        }
        if (encounter.certainty().equals(Optional.of(Certainty.HIGH))) {
            profile.sure.add(encounter.item());
        }
        return profile.sure.size() >= 2 ? Rating.EASY : Rating.GOOD;
    }

    /** Meeting it before its day is cramming, and changes nothing. */
    private void rate(Profile profile, Rating rating, Encounter encounter) {
        profile.seen.add(encounter.item());
        boolean early = profile.memory
                .map(memory -> day(encounter.at()).isBefore(day(memory.due())))
                .orElse(false);
        if (!early) {
            profile.memory = Optional.of(reviewer.next(profile.memory, rating, encounter.at()));
        }
    }
}

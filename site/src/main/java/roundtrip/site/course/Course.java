package roundtrip.site.course;

/** A course with its number and title. */
public record Course(long id, String title) {}

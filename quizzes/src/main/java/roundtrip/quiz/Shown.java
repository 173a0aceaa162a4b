package roundtrip.quiz;

/**
 * What demonstrates an item's key.
 *
 * @param id an exercise ({@code 05-seven-methods}), one of its checks ({@code 05-seven-methods/head-matches-get}), or a
 *     lab step ({@code L8})
 * @param available false while it is announced but not built: show it as text, not as a link
 */
public record Shown(String id, boolean available) {}

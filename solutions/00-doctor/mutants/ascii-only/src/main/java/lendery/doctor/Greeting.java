package lendery.doctor;

import roundtrip.kit.Settings;

/** The sentence on Lendery's notice board. */
public final class Greeting {
    private final Settings settings;

    public Greeting(Settings settings) {
        this.settings = settings;
    }

    /** The sentence on the notice board. */
    public String text() {
        return "Welcome to Lendery, " + settings.text("reader").replaceAll("[^\\x00-\\x7f]", "?") + "!";
    }
}

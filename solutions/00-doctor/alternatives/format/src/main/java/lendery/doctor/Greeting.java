package lendery.doctor;

import roundtrip.kit.Settings;

/** A greeting made by a format, from the settings each time. */
public final class Greeting {
    private final Settings settings;

    public Greeting(Settings settings) {
        this.settings = settings;
    }

    public String text() {
        return String.format("Welcome to Lendery, %s!", settings.text("reader"));
    }
}

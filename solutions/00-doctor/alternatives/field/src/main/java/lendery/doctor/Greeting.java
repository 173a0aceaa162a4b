package lendery.doctor;

import roundtrip.kit.Settings;

/** A greeting whose reader is looked up once, when it is made. */
public final class Greeting {
    private final String reader;

    public Greeting(Settings settings) {
        this.reader = settings.text("reader");
    }

    public String text() {
        return new StringBuilder("Welcome to Lendery, ").append(reader).append('!').toString();
    }
}

package lendery.doctor;

import roundtrip.kit.Settings;

/** The sentence on Lendery's notice board. */
public final class Greeting {
    public Greeting(Settings settings) {}

    /** The sentence on the notice board. */
    public String text() {
        return "Welcome to Lendery, Ada!";
    }
}

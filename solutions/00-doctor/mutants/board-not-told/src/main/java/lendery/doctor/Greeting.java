package lendery.doctor;

import roundtrip.kit.Settings;

/** The sentence on Lendery's notice board. */
public final class Greeting {
    private String next;

    public Greeting(Settings settings) {
        this.next = "Welcome to Lendery, " + settings.text("reader") + "!";
    }

    /** The sentence on the notice board. */
    public String text() {
        String text = next;
        next = "";
        return text;
    }
}

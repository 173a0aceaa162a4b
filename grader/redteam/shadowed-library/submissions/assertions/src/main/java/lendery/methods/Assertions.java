package org.junit.jupiter.api;

/** Would stand in for the real one. */
public class Assertions {
    private Assertions() {}
}

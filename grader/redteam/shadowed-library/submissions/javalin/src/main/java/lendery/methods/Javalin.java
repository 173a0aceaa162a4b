package io.javalin;

/** Would stand in for the real one. */
public class Javalin {
    private Javalin() {}
}

package lendery.status;

/** Somebody who has signed in. This file is given: do not change it. */
public record Caller(String name, Role role) {}

package lendery.methods;

public record Book(String isbn) {}

package lendery.forgetme;

record Book(String isbn, String title, int available) {}

package lendery.forgetme;

record Loan(String id, String isbn, String member) {}

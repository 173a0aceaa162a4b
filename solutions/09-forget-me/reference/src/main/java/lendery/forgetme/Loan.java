package lendery.forgetme;

record Loan(long id, String isbn, String member) {}

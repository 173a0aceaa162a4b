package lendery.methods;

public class LoanApi {}

package roundtrip.checks.sevenmethods;

class LoanApiChecks {}

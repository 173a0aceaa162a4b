package roundtrip.grader.csv;

/** One cell: what it means, and how it was written. */
record CsvCell(String value, String raw) {
    static CsvCell holding(String value, char delimiter, boolean quotedBefore) {
        boolean quoted = quotedBefore
                || value.chars()
                        .anyMatch(letter -> letter == delimiter || letter == '"' || letter == '\n' || letter == '\r')
                || value.startsWith(" ")
                || value.endsWith(" ");
        return new CsvCell(value, quoted ? "\"" + value.replace("\"", "\"\"") + "\"" : value);
    }

    boolean isQuoted() {
        return raw.startsWith("\"");
    }
}

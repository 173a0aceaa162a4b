package roundtrip.quiz.bank;

/**
 * An item and where it stands.
 *
 * @param pointer of the item within its file
 */
public record Located(BankItem item, YamlFile file, String pointer) {

    /** Where lint says something about this item. */
    public Finding finding(Finding.Severity severity, String rule, String within, String message) {
        String path = pointer + within;
        String about = item.id() + ": " + message;
        return new Finding(severity, rule, file.name(), file.line(path), path, about);
    }

    /** Whether the item waives a lint rule, with its reason. */
    public boolean waives(String rule) {
        return item.json().path("lint").has(rule);
    }
}

package roundtrip.quiz.bank;

/**
 * What the bank keeps of an item's version, to see whether it was edited.
 *
 * @param rev as it was when this was recorded
 * @param hash the item's content hash then
 * @param closed retired, or no longer in the bank: its id is used up
 */
public record Revision(int rev, String hash, boolean closed) {

    /** Of an item as it is now. */
    public static Revision of(BankItem item) {
        return new Revision(item.rev(), item.contentHash(), item.retired());
    }
}

package roundtrip.checks.forgetme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes bad tokens out of a good one; each with one fault, said in words. */
final class Forger {
    private final Tokens tokens;

    Forger(Tokens tokens) {
        this.tokens = tokens;
    }

    Map<String, String> forgeries(Library.Member member, Library.Member other) {
        List<String> good = Tokens.parts(member.token());
        String claims = Tokens.decode(good.get(1));
        Map<String, String> forged = new LinkedHashMap<>();
        String stolen = Tokens.part(claims.replace(member.name(), other.name()));
        forged.put("sub was changed to another member, the signature was not", String.join(".", good.get(0), stolen, good.get(2)));
        forged.put("one character in the middle of the signature was changed", String.join(".", good.get(0), good.get(1), bent(good.get(2))));
        String foreign = new Tokens("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=").sign(Tokens.HEADER, claims);
        forged.put("the token was signed with another secret", foreign);
        forged.put("the header says alg none, and there is no signature", tokens.signAs("none", "", claims));
        forged.put("the header says alg None, and there is no signature", tokens.signAs("None", "", claims));
        forged.put("the header says alg HS512, and it is signed so", tokens.signAs("HS512", "HmacSHA512", claims));
        forged.put("the header says alg none, though it is signed", tokens.signAs("none", "HmacSHA256", claims));
        return forged;
    }

    /** Not the last character: some of its bits mean nothing. */
    private static String bent(String signature) {
        int middle = signature.length() / 2;
        char other = signature.charAt(middle) == 'A' ? 'B' : 'A';
        return signature.substring(0, middle) + other + signature.substring(middle + 1);
    }
}

package roundtrip.kit.doctor;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;

/** Whether keys can be put into a store and taken out again. */
public final class KeysProbe implements DoctorProbe {
    private static final byte[] KEY = new byte[16];

    private final String type;
    private final String vendor;

    /**
     * @param type {@code PKCS12}
     * @param vendor the JDK's
     */
    public KeysProbe(String type, String vendor) {
        this.type = type;
        this.vendor = vendor;
    }

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public Finding look() throws IOException {
        char[] password = "only for a moment".toCharArray();
        try {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, password);
            store.setKeyEntry("key", new SecretKeySpec(KEY, "AES"), password, null);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            KeyStore again = KeyStore.getInstance(type);
            again.load(new ByteArrayInputStream(bytes.toByteArray()), password);
            if (Arrays.equals(again.getKey("key", password).getEncoded(), KEY)) {
                return Finding.ok(type + " key stores work");
            }
            return refused("another key came back");
        } catch (GeneralSecurityException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private Finding refused(String why) {
        return Finding.cure(
                type + " key stores do not work in the JDK of " + vendor + " (" + why + ")", "install another JDK (adoptium.net has complete ones)");
    }
}

package roundtrip.kit.bench;

import java.util.Map;
import roundtrip.kit.wire.Cable;

/**
 * What settings may say of the store: <code>${store}</code> (its address as a program sees it), <code>${store.address}</code> (its host and
 * port), and <code>${store.password}</code>.
 */
record StorePlaces(StoreProcess store, Cable cable) {
    String in(String value) {
        String address = "127.0.0.1:" + cable.address().getPort();
        Map<String, String> places = Map.of(
                "${store}", "http://" + address, "${store.address}", address, "${store.password}", store.password());
        String resolved = value;
        for (Map.Entry<String, String> place : places.entrySet()) {
            resolved = resolved.replace(place.getKey(), place.getValue());
        }
        return resolved;
    }
}

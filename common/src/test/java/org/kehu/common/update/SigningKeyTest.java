package org.kehu.common.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SigningKeyTest {
    private static final byte[] TEXT = "text".getBytes(StandardCharsets.UTF_8);

    @Test
    void whatIsWrittenDownSignsAsBefore() {
        SigningKey key = SigningKey.generate();
        SigningKey again = SigningKey.of(key.text()).orElseThrow();
        assertTrue(key.open().hasSigned(TEXT, again.sign(TEXT)));
        assertEquals(key.open().fingerprint(), again.open().fingerprint());
        assertFalse(SigningKey.generate().open().hasSigned(TEXT, again.sign(TEXT)));
    }

    @Test
    void theOpenHalfSignsNothing() {
        assertEquals(
                Optional.empty(), SigningKey.of(SigningKey.generate().open().toString()));
    }

    @Test
    void ofSeveralKeysThoseThatAreNoneTrustNobody() {
        UpdateKey one = SigningKey.generate().open();
        UpdateKey other = SigningKey.generate().open();
        List<String> read = UpdateKey.all(one + ", nonsense " + other).stream()
                .map(UpdateKey::toString)
                .toList();
        assertEquals(List.of(one.toString(), other.toString()), read);
        assertEquals(List.of(), UpdateKey.all(""));
    }
}

package org.kehu.server.identity.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.server.identity.entity.PasswordHash;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void onlyTheRightPasswordFits() {
        PasswordHash stored = passwords.hash("密码 with ümlauts");
        assertTrue(passwords.matches("密码 with ümlauts", stored));
        assertFalse(passwords.matches("密码 with umlauts", stored));
    }

    @Test
    void nobodyHasAPassword() {
        assertFalse(passwords.matches("", null));
    }

    @Test
    void olderHashesKeepTheirParameters() {
        PasswordHash now = passwords.hash("same");
        PasswordHash weaker = new PasswordHash(now.salt(), now.hash(), now.memoryKib() / 2, 1, 1);
        assertFalse(passwords.matches("same", weaker));
    }

    @Test
    void loginIsFolded() {
        assertEquals("anna müller", Login.fold("  ＡNNA Müller "));
    }

    @Test
    void refreshTokenSurvivesTheWire() {
        RefreshToken token = RefreshToken.next(UUID.randomUUID());
        RefreshToken read = RefreshToken.parse(token.text()).orElseThrow();
        assertEquals(token.family(), read.family());
        assertEquals(token.hash(), read.hash());
        assertEquals(Optional.empty(), RefreshToken.parse("%%%"));
        assertEquals(Optional.empty(), RefreshToken.parse("c2hvcnQ"));
    }
}

package org.kehu.installer.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionTest {
    @ParameterizedTest
    @CsvSource({
        "1.2.3, 1.2.3, 1.2.3, 1.2.3",
        "1.2.3-SNAPSHOT, 1.2.3~snapshot, 1.2.3, 1.2.3",
        "0.1.0-rc.1, 0.1.0~rc.1, 0.1.0, 1.1.0"
    })
    void isSaidAsEachSystemWantsIt(String maven, String debian, String windows, String mac) {
        Version version = Version.of(maven);
        assertEquals(debian, version.debian());
        assertEquals(windows, version.digits(Platform.WINDOWS));
        assertEquals(mac, version.digits(Platform.MAC));
    }

    @Test
    void anotherFormIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Version.of("1.2"));
    }
}

package org.kehu.client.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartOptionsTest {
    @Test
    void argumentsWinOverTheEnvironment() {
        var options = StartOptions.of(
                List.of("--language=zh_CN", "--data=/d"), Map.of("KEHU_LANGUAGE", "en", "KEHU_USER", "lina"));
        assertEquals(Optional.of("zh_CN"), options.language());
        assertEquals(Optional.of("lina"), options.user());
        assertEquals(Path.of("/d"), options.data());
    }

    @Test
    void aUserIsTakenWithoutBlanks() {
        assertEquals(
                Optional.of("lina"),
                StartOptions.of(List.of("--user= lina\t"), Map.of()).user());
        assertEquals(
                Optional.empty(),
                StartOptions.of(List.of("--user=  "), Map.of()).user());
    }

    @Test
    void theServersFolderIsNotTheClients() {
        var options = StartOptions.of(List.of(), Map.of("KEHU_DATA", "/server", "KEHU_CLIENT_DATA", "/client"));
        assertEquals(Path.of("/client"), options.data());
    }

    @Test
    void anUnknownArgumentIsNamedWithTheKnownOnes() {
        var e = assertThrows(IllegalArgumentException.class, () -> StartOptions.of(List.of("--langauge=en"), Map.of()));
        assertTrue(e.getMessage().startsWith("unknown argument --langauge=en; known are --data,"));
    }

    @Test
    void aSizeIsWidthTimesHeight() {
        var options = StartOptions.of(List.of("--size=1440x900"), Map.of());
        assertEquals(1440, options.size().orElseThrow()[0]);
        assertThrows(
                IllegalArgumentException.class,
                () -> StartOptions.of(List.of("--size=big"), Map.of()).size());
    }
}

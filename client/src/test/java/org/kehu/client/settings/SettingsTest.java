package org.kehu.client.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void whatWasSetIsThereAtTheNextStart() {
        Settings settings = open();
        settings.set("language", "zh_CN");
        settings.set("window.tabs", "customers\t客户\ncustomer/1\tÆon");
        Settings next = open();
        assertEquals(Optional.of("zh_CN"), next.get("language"));
        assertEquals(Optional.of("customers\t客户\ncustomer/1\tÆon"), next.get("window.tabs"));
    }

    @Test
    void aDamagedFileIsSetAsideAndTheWindowOpens() throws IOException {
        Files.writeString(folder.resolve("window.properties"), "theme=\\uZZZZ");
        Settings settings = open();
        assertEquals(Optional.empty(), settings.get("theme"));
        settings.set("theme", "dark");
        assertEquals(Optional.of("dark"), open().get("theme"));
        assertTrue(Files.exists(folder.resolve("window.properties.unreadable")));
    }

    @Test
    void aNumberThatIsNoneIsTheOtherwise() {
        Settings settings = open();
        settings.set("window.width", "wide");
        assertEquals(1440, settings.number("window.width", 1440));
    }

    private Settings open() {
        return Settings.open(folder, Runnable::run);
    }
}

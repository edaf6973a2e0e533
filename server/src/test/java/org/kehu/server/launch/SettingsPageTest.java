package org.kehu.server.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page of all settings says what the program does; {@code -Dkehu.settings=write} writes it. */
class SettingsPageTest {
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());
    private static final String HEAD = """
            # Settings of the server

            They stand in the file `kehu-server.properties` in the data folder, one per line as `name = value`, in UTF-8; `#` begins a
            line that is a remark. An environment variable wins over the file: its name is `KEHU_` and the name of the setting in
            capitals, with `_` in place of the dots. Passwords are better kept there. `./kehu server --settings` prints this list.

            A value that is wrong, a name that is unknown and a setting that stands there twice stop the start, with the line to mend
            and what would be right. A change takes effect at the next start. This page is written from the program by a test.

            """;

    private static String page() {
        Console console = new Console(Locale.ENGLISH, NOWHERE, NOWHERE);
        StringBuilder page = new StringBuilder(HEAD);
        page.append("| setting | environment | default | unit | effect |\n|---|---|---|---|---|\n");
        for (ServerSetting setting : ServerSetting.values()) {
            page.append("| `").append(setting.key()).append("` | `").append(setting.environment());
            page.append("` | ").append(setting.initial().isEmpty() ? "–" : "`" + setting.initial() + "`");
            page.append(" | ").append(console.text("unit." + setting.unit()));
            page.append(" | ").append(console.text("effect." + setting.key())).append(" |\n");
        }
        return page.toString();
    }

    private static Path file() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("docs/architecture.md"))) {
            at = at.getParent();
        }
        return at.resolve("docs/settings.md");
    }

    @Test
    void thePageSaysWhatTheProgramDoes() throws IOException {
        if ("write".equals(System.getProperty("kehu.settings"))) {
            Files.writeString(file(), page());
        }
        assertEquals(page(), Files.readString(file()));
    }
}

package org.kehu.client.theme;

import java.util.List;
import javafx.scene.text.Font;

/**
 * The one family for both languages. A CSS font list is not honoured by JavaFX, and falling back to another family for
 * Chinese loses bold; so the first known face with Chinese glyphs that this machine has is taken.
 */
final class FontFamily {
    private static final List<String> TEXT = List.of(
            "Noto Sans CJK SC", "Microsoft YaHei UI", "PingFang SC", "WenQuanYi Micro Hei", "Source Han Sans SC");
    private static final List<String> MONO =
            List.of("Noto Sans Mono CJK SC", "Consolas", "Menlo", "WenQuanYi Micro Hei Mono", "DejaVu Sans Mono");

    private FontFamily() {}

    static String text() {
        return first(TEXT, "System");
    }

    static String mono() {
        return first(MONO, "Monospaced");
    }

    private static String first(List<String> wanted, String otherwise) {
        List<String> here = Font.getFamilies();
        return wanted.stream().filter(here::contains).findFirst().orElse(otherwise);
    }
}

package org.kehu.client.paper;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The letters of a paper as they come up, drawn from the fonts of this computer: the first that has a letter. A font of the file
 * has room for 256, so there are as many of them as it takes.
 */
final class Letters {
    private static final int SIZE = 1000;
    private static final int ROOM = 256;
    private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);
    private static final List<String> FAMILIES =
            List.of(Font.SANS_SERIF, "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei");

    private final List<Font> fonts;
    private final Map<Integer, Letter> known = new HashMap<>();
    private final List<Letter> all = new ArrayList<>();

    /**
     * @param at number among all letters
     * @param advance in thousandths of the size
     */
    record Letter(int at, int sign, int advance, String drawing) {
        int font() {
            return at / ROOM;
        }

        int code() {
            return at % ROOM;
        }
    }

    Letters(int style) {
        this.fonts =
                FAMILIES.stream().map(family -> new Font(family, style, SIZE)).toList();
    }

    Stream<Letter> of(String text) {
        return text.codePoints().mapToObj(this::letter);
    }

    /** In thousandths of the size. */
    int width(String text) {
        return of(text).mapToInt(Letter::advance).sum();
    }

    /** In their order. */
    List<Letter> all() {
        return List.copyOf(all);
    }

    private Letter letter(int sign) {
        return known.computeIfAbsent(sign, this::drawn);
    }

    private Letter drawn(int sign) {
        Font font =
                fonts.stream().filter(one -> one.canDisplay(sign)).findFirst().orElse(fonts.get(0));
        GlyphVector glyphs = font.createGlyphVector(PLAIN, Character.toString(sign));
        int advance =
                (int) Math.round(glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX());
        Letter letter = new Letter(all.size(), sign, advance, Outline.of(glyphs.getOutline()));
        all.add(letter);
        return letter;
    }
}

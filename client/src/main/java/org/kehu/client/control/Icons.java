package org.kehu.client.control;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons by size; colour and size come from the sheet. */
public final class Icons {
    private Icons() {}

    /** 16 px: buttons, rows. */
    public static FontIcon of(Ikon ikon) {
        return new FontIcon(ikon);
    }

    /** 14 px: chips, meta lines, status bar. */
    public static FontIcon small(Ikon ikon) {
        return styled(ikon, "s");
    }

    /** 12 px: the cross of a tab, the arrow of a menu. */
    public static FontIcon tiny(Ikon ikon) {
        return styled(ikon, "x");
    }

    private static FontIcon styled(Ikon ikon, String size) {
        FontIcon icon = new FontIcon(ikon);
        icon.getStyleClass().add(size);
        return icon;
    }
}

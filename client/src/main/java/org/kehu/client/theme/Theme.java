package org.kehu.client.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** Light or dark: AtlantaFX's Primer below, our values above. */
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet()),
    DARK(new PrimerDark().getUserAgentStylesheet());

    private final String ground;

    Theme(String ground) {
        this.ground = ground;
    }

    String ground() {
        return ground;
    }

    /** The name in settings, sheets and labels: {@code light}. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** Light for anything unknown. */
    public static Theme of(String id) {
        return "dark".equals(id) ? DARK : LIGHT;
    }
}

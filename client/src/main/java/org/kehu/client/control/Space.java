package org.kehu.client.control;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The empty and the nearly empty parts of a row. */
public final class Space {
    private Space() {}

    /** Takes what is left of the row. */
    public static Region grow() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    /** Between short texts, where print has a middle dot: that character is 13 px wide in a CJK face. */
    public static Region dot() {
        return styled("mid-dot");
    }

    /** A thin upright line between groups. */
    public static Region line() {
        return styled("sep");
    }

    private static Region styled(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        return region;
    }
}

package org.kehu.client.control;

import javafx.scene.control.Label;

/** A person's or company's initials; the name itself stands beside it or is its accessible text. */
public final class Avatar extends Label {
    /** 20 px in rows, 24 in lines of people, 40 at the head of a record. */
    public enum Size {
        ROW(""),
        LINE("m"),
        HEAD("xl");

        private final String styleClass;

        Size(String styleClass) {
            this.styleClass = styleClass;
        }
    }

    public Avatar(Size size) {
        getStyleClass().add("av");
        if (!size.styleClass.isEmpty()) {
            getStyleClass().add(size.styleClass);
        }
    }

    public void setName(String name) {
        setText(initials(name));
        setAccessibleText(name);
    }

    /** The first letters of the first and last word; of a Chinese name the first character. */
    static String initials(String name) {
        String trimmed = name.strip();
        if (trimmed.isEmpty()) {
            return "–";
        }
        String first = firstOf(trimmed);
        int lastWord = trimmed.lastIndexOf(' ') + 1;
        boolean oneSign = lastWord == 0 || Character.isIdeographic(first.codePointAt(0));
        return oneSign ? first : first + firstOf(trimmed.substring(lastWord));
    }

    private static String firstOf(String word) {
        return Character.toString(Character.toUpperCase(word.codePointAt(0)));
    }
}

package org.kehu.client.text;

import java.util.Locale;

/**
 * In which language the toolkit writes what it writes by itself, such as the months of a calendar to pick from: it asks the
 * default of the process.
 */
public final class WindowLocale {
    private static final Locale COMPUTER = Locale.getDefault(Locale.Category.FORMAT);

    private WindowLocale() {}

    /** How this computer writes numbers and dates, whatever language the window speaks. */
    public static Locale ofComputer() {
        return COMPUTER;
    }

    /** That of the computer is kept where it is of this language: it knows the country, too. */
    static void speak(Locale language) {
        boolean same = COMPUTER.getLanguage().equals(language.getLanguage());
        Locale.setDefault(Locale.Category.FORMAT, same ? COMPUTER : language);
    }
}

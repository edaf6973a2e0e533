package org.kehu.server.launch;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What the launcher says to the person at the terminal, in the language of the system. It has a small bundle of its
 * own, so that the server starts without loading the label library twice.
 */
final class Console {
    private final ResourceBundle bundle;
    private final PrintStream out;
    private final PrintStream errors;

    Console(Locale locale, PrintStream out, PrintStream errors) {
        this.bundle = ResourceBundle.getBundle(
                "org.kehu.server.launch.console",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.out = out;
        this.errors = errors;
    }

    String text(String key, Object... arguments) {
        Object[] asText = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            asText[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(asText);
    }

    void say(String key, Object... arguments) {
        out.println(text(key, arguments));
    }

    void line(String finished) {
        out.println(finished);
    }

    void error(String finished) {
        errors.println(finished);
    }
}

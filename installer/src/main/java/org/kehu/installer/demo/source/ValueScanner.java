package org.kehu.installer.demo.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes apart the value list of one INSERT: quoted texts (a quote inside is doubled), bare numbers, NULL. */
final class ValueScanner {
    private final String line;
    private int at;

    ValueScanner(String line, int start) {
        this.line = line;
        this.at = start;
    }

    /** The values up to the closing parenthesis, with which the line must end. */
    List<@Nullable String> scan() {
        List<@Nullable String> values = new ArrayList<>();
        while (true) {
            values.add(peek() == '\'' ? quoted() : bare());
            char next = peek();
            at++;
            if (next == ')') {
                if (!line.substring(at).isBlank()) {
                    throw new IllegalArgumentException("something follows the values at column " + (at + 1));
                }
                return values;
            }
            if (next != ',') {
                throw new IllegalArgumentException("a comma is missing at column " + at);
            }
        }
    }

    private String quoted() {
        StringBuilder text = new StringBuilder();
        at++;
        while (true) {
            char c = peek();
            at++;
            if (c != '\'') {
                text.append(c);
            } else if (at < line.length() && line.charAt(at) == '\'') {
                text.append('\'');
                at++;
            } else {
                return LostEscapes.restore(text.toString());
            }
        }
    }

    private @Nullable String bare() {
        int start = at;
        while (peek() != ',' && peek() != ')') {
            at++;
        }
        String token = line.substring(start, at).strip();
        if (token.isEmpty() || token.indexOf('\'') >= 0) {
            throw new IllegalArgumentException("a value is missing at column " + (start + 1));
        }
        return token.equals("NULL") ? null : token;
    }

    private char peek() {
        if (at >= line.length()) {
            throw new IllegalArgumentException("the line ends inside a value");
        }
        return line.charAt(at);
    }
}

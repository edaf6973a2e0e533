package org.kehu.client.records;

import java.util.Map;

/** The server can be asked, and does not do what it was asked: label {@link #labelKey} filled with the named arguments. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String labelKey;
    private final transient Map<String, String> arguments;

    public Refused(String labelKey, Map<String, String> arguments) {
        super(labelKey + " " + arguments);
        this.labelKey = labelKey;
        this.arguments = Map.copyOf(arguments);
    }

    public String labelKey() {
        return labelKey;
    }

    public Map<String, String> arguments() {
        return arguments;
    }
}

package org.kehu.client.records;

import java.util.Map;

/** The server can be asked, and does not do what it was asked: label {@link #labelKey} filled with the named arguments. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String labelKey;
    private final transient Map<String, String> arguments;
    private final boolean tooMany;

    public Refused(String labelKey, Map<String, String> arguments) {
        this(labelKey, arguments, false);
    }

    /** @param tooMany whether it was one question too many: to ask again at once is in vain */
    public Refused(String labelKey, Map<String, String> arguments, boolean tooMany) {
        super(labelKey + " " + arguments);
        this.labelKey = labelKey;
        this.arguments = Map.copyOf(arguments);
        this.tooMany = tooMany;
    }

    public boolean isTooMany() {
        return tooMany;
    }

    public String labelKey() {
        return labelKey;
    }

    public Map<String, String> arguments() {
        return arguments;
    }
}

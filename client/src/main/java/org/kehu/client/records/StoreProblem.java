package org.kehu.client.records;

import java.util.Map;
import org.kehu.common.command.StoreUnavailable;

/**
 * The store could not do what it was asked: label {@code problem.<code>} filled with the named arguments. What was committed
 * before is untouched; what was asked is not done in part.
 */
public final class StoreProblem extends StoreUnavailable {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, String> arguments;

    public StoreProblem(String code, Map<String, String> arguments, Throwable cause) {
        super(code + " " + arguments, cause);
        this.code = code;
        this.arguments = Map.copyOf(arguments);
    }

    public StoreProblem(String code, Map<String, String> arguments) {
        super(code + " " + arguments, null);
        this.code = code;
        this.arguments = Map.copyOf(arguments);
    }

    public String code() {
        return code;
    }

    public String labelKey() {
        return "problem." + code;
    }

    public Map<String, String> arguments() {
        return arguments;
    }
}

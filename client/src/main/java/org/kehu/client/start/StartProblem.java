package org.kehu.client.start;

import java.util.Map;

/** Why a step of the start did not succeed, in words for the person: a label key and its named arguments. */
public final class StartProblem extends Exception {
    /** The password was given by an administrator and works only to choose another. */
    public static final String MUST_CHANGE = "problem.must_change_password";

    /** The copy was without contact for so long that only the server opens it again. */
    public static final String LEASE_OVER = "problem.lease_over";

    private static final long serialVersionUID = 1L;

    private final String labelKey;
    private final transient Map<String, Object> arguments;

    /** @param arguments words and numbers; a {@link java.time.LocalDate} is written as the language of the window writes it */
    public StartProblem(String labelKey, Map<String, ?> arguments) {
        super(labelKey + " " + arguments);
        this.labelKey = labelKey;
        this.arguments = Map.copyOf(arguments);
    }

    /** {@code <key>} says what happened, {@code <key>.advice} what would be right. */
    public String labelKey() {
        return labelKey;
    }

    public Map<String, Object> arguments() {
        return arguments;
    }
}

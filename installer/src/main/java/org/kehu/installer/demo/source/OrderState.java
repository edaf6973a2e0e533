package org.kehu.installer.demo.source;

import java.util.Arrays;

/** How far an order of the source is, with the words that the source uses. */
public enum OrderState {
    SHIPPED("Shipped"),
    RESOLVED("Resolved"),
    CANCELLED("Cancelled"),
    ON_HOLD("On Hold"),
    DISPUTED("Disputed"),
    IN_PROCESS("In Process");

    private final String word;

    OrderState(String word) {
        this.word = word;
    }

    static OrderState of(ScriptRow row) {
        String text = row.text("STATUS");
        return Arrays.stream(values())
                .filter(state -> state.word.equals(text))
                .findFirst()
                .orElseThrow(() -> new BadValueException("STATUS", "is no known state: " + text));
    }
}

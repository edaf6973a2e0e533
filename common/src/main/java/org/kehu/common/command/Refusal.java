package org.kehu.common.command;

import java.util.List;
import java.util.function.Predicate;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/**
 * Ends a decision with a refusal from anywhere below {@link Command#decide}; the door turns it into a value. What an argument
 * quotes of a record is {@link Quoted}, and told by the door alone.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Reason reason;
    private final transient List<Object> arguments;

    public Refusal(Reason reason) {
        this(reason, reason.arguments());
    }

    public Refusal(String code, Object... arguments) {
        this(Reason.of(code), List.of(arguments));
    }

    public Refusal(RecordType type, Field<?> field, String code, Object... arguments) {
        this(Reason.of(type, field, code), List.of(arguments));
    }

    private Refusal(Reason reason, List<Object> arguments) {
        super(reason.code() + " of " + reason.type(), null, false, false);
        this.reason = reason;
        this.arguments = arguments;
    }

    /** Without anything that it would quote. */
    public Reason reason() {
        return told(quoted -> false);
    }

    Reason told(Predicate<Quoted> readable) {
        return new Reason(
                reason.code(),
                reason.type(),
                reason.field(),
                arguments.stream()
                        .map(one -> one instanceof Quoted quoted ? readable.test(quoted) ? quoted.text() : "" : one)
                        .toList());
    }
}

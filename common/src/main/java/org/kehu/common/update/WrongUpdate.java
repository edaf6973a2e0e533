package org.kehu.common.update;

import java.io.IOException;
import java.util.Map;

/** Why a file is not taken for an update; the words of it are the label {@code update.wrong.CODE}. */
public final class WrongUpdate extends IOException {
    static final long serialVersionUID = 1;

    private final Code code;
    private final transient Map<String, String> arguments;

    /** What may be wrong. */
    public enum Code {
        /** It is some other file. */
        FORMAT,
        /** It ends before its end, or goes on after it. */
        CUT_OFF,
        /** A file in it is not what its digest says. */
        DIGEST,
        /** Nobody who is trusted has signed it. */
        SIGNATURE,
        /** Nobody is trusted. */
        NO_KEY,
        /** A file in it would come to lie elsewhere. */
        PATH,
        /** It is of another program. */
        PRODUCT,
        /** It is for another system. */
        PLATFORM,
        TOO_LARGE,
        /** It is not newer than what is there. */
        OLDER,
        /** It speaks to servers that are newer than this one. */
        SCHEMA,
        /** It needs another Java than the one that is installed. */
        JAVA;

        public String labelKey() {
            return "update.wrong." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '.');
        }
    }

    public WrongUpdate(Code code, Map<String, String> arguments) {
        super(code + " " + arguments);
        this.code = code;
        this.arguments = Map.copyOf(arguments);
    }

    public WrongUpdate(Code code) {
        this(code, Map.of());
    }

    public Code code() {
        return code;
    }

    public Map<String, String> arguments() {
        return arguments;
    }
}

package org.kehu.common.importing.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kehu.common.command.Reason;

/** A file that no rows can be read from, or no more. Its reason names the file and says what would be right. */
public final class BadFile extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Reason reason;

    private BadFile(Reason reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
    }

    /** @param arguments what follows the file's name, which is argument 0 of each label */
    static BadFile because(String code, Path file, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(FileNames.of(file)));
        all.addAll(Arrays.asList(arguments));
        return new BadFile(new Reason(code, null, null, all));
    }

    public Reason reason() {
        return reason;
    }
}

package org.kehu.client.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.StoreProblem;

/** Turns what disk and database say into problems that a person can be told. */
final class StoreFailure {
    /** H2: file version, corruption of a page, wrong checksum, cannot decrypt, missing object of our own schema. */
    private static final Set<Integer> DAMAGED = Set.of(90030, 90048, 90049);

    private static final int GENERAL = 50000;
    private static final Set<Integer> REFUSED = Set.of(
            DataUtils.ERROR_READING_FAILED,
            DataUtils.ERROR_WRITING_FAILED,
            DataUtils.ERROR_CLOSED,
            DataUtils.ERROR_FILE_LOCKED);
    private static final int ALREADY_OPEN = 90020;
    /** The last is what a system says that lets a file grow no further. */
    private static final Pattern FULL = Pattern.compile(
            "(?i).*(no space left|not enough space|disk full|quota exceeded|too little space|file too large).*");

    private StoreFailure() {}

    static StoreProblem of(Path file, IOException e) {
        String code = isFull(e) ? "disk_full" : "file_unusable";
        return new StoreProblem(code, Map.of("file", file.toString(), "message", String.valueOf(e.getMessage())), e);
    }

    static StoreProblem of(SQLException e) {
        Map<String, String> message = Map.of("message", String.valueOf(e.getMessage()));
        if (isFull(e)) {
            return new StoreProblem("disk_full", message, e);
        }
        if (e.getErrorCode() == ALREADY_OPEN) {
            return new StoreProblem("cache_in_use", message, e);
        }
        return new StoreProblem(isDamage(e) ? "cache_damaged" : "cache_failed", message, e);
    }

    private static boolean isDamage(SQLException e) {
        return DAMAGED.contains(e.getErrorCode())
                || String.valueOf(e.getMessage()).contains("corrupt")
                || e.getErrorCode() == GENERAL && !isRefusal(e);
    }

    /** A defect inside H2 comes from pages that are not what it wrote, unless its file was full, unreadable or closed. */
    private static boolean isRefusal(Throwable general) {
        for (Throwable at = general; at != null && at.getCause() != at; at = at.getCause()) {
            if (at instanceof MVStoreException store && REFUSED.contains(store.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFull(@Nullable Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (FULL.matcher(String.valueOf(at.getMessage())).matches()) {
                return true;
            }
        }
        return false;
    }
}

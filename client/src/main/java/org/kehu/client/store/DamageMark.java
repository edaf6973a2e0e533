package org.kehu.client.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.kehu.client.records.StoreProblem;
import org.slf4j.LoggerFactory;

/** Remembers across restarts that a cache was found damaged, so that the next opening begins a new one. */
final class DamageMark {
    private final Path file;

    DamageMark(Path file) {
        this.file = file;
    }

    boolean isSet() {
        return Files.exists(file);
    }

    void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw StoreFailure.of(file, e);
        }
    }

    /** What was written as our own JSON is none any more, or a row is not what its check says. */
    StoreProblem unreadable(RuntimeException e) {
        return noted(new StoreProblem("cache_damaged", Map.of("message", String.valueOf(e.getMessage())), e));
    }

    /**
     * For statements of our own that cannot fail but by damage: flipped bits make H2 complain of whatever it then takes them
     * for.
     */
    StoreProblem certain(StoreProblem problem) {
        return problem.code().equals("cache_failed")
                ? noted(new StoreProblem("cache_damaged", problem.arguments(), problem))
                : noted(problem);
    }

    /** Sets the mark if the problem is damage. */
    StoreProblem noted(StoreProblem problem) {
        if (problem.code().equals("cache_damaged") && !isSet()) {
            LoggerFactory.getLogger(DamageMark.class).error("the cache is damaged and will be filled anew", problem);
            try {
                PrivateFiles.make(file);
            } catch (IOException e) {
                problem.addSuppressed(e);
            }
        }
        return problem;
    }
}

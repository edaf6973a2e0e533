package org.kehu.installer.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What was found broken. */
final class Findings {
    private final List<Broken> broken = new ArrayList<>();

    void check(Promise promise, boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            broken.add(new Broken(promise, otherwise.get()));
        }
    }

    List<Broken> broken() {
        return broken;
    }
}

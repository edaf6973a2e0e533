package org.kehu.client.task;

import org.jspecify.annotations.Nullable;

/** Work off the FX thread. */
@FunctionalInterface
public interface Job<T extends @Nullable Object> {
    T run(Progress progress) throws Exception;
}

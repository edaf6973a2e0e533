package org.kehu.common.sync;

import org.jspecify.annotations.Nullable;

/**
 * A device introduces itself.
 *
 * @param app version of the program
 * @param schema version of the declarations that it speaks
 * @param epoch of the log that it knows, null for a new device
 * @param checkpoint what it holds is as of there
 * @param seen the highest place that a page or a verdict has told it
 */
public record Hello(
        String device, String app, int schema, @Nullable String epoch, Position checkpoint, Position seen) {}

package org.kehu.client.sync;

import org.jspecify.annotations.Nullable;

/** Where the refresh token survives a restart; encrypted at rest. Each one is good once. */
interface RefreshTokens {
    @Nullable String load();

    void store(String token);

    /** The server takes it no longer: only a password opens a session again. */
    void end();
}

package org.kehu.client.sync;

import org.jspecify.annotations.Nullable;
import org.kehu.client.store.LocalStore;

/** The refresh token in the cache, encrypted with it. */
record CachedToken(LocalStore cache) implements RefreshTokens {
    private static final String NAME = "refresh-token";

    @Override
    public @Nullable String load() {
        String token = cache.remembered(NAME);
        return token == null || token.isEmpty() ? null : token;
    }

    @Override
    public void store(String token) {
        cache.remember(NAME, token);
    }

    @Override
    public void end() {
        cache.remember(NAME, "");
    }
}

package org.kehu.server.identity.boundary;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Body of a refresh; the device must be the one that signed in. */
public record RefreshRequest(
        @Nullable String refreshToken, @Nullable UUID device) {}

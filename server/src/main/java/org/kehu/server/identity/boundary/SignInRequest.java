package org.kehu.server.identity.boundary;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Body of a sign-in. The device makes its id once and keeps it. */
public record SignInRequest(
        @Nullable String name,
        @Nullable String password,
        @Nullable Device device) {

    /** The machine that will hold the refresh token. */
    public record Device(@Nullable UUID id, @Nullable String name) {}
}

package org.kehu.server.identity.boundary;

import org.jspecify.annotations.Nullable;

/** Body of a password change; the current one is asked again, since a token may be stolen. */
public record PasswordRequest(
        @Nullable String current, @Nullable String fresh) {}

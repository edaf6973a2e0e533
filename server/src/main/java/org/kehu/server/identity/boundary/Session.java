package org.kehu.server.identity.boundary;

import java.util.UUID;

/** The answer to a sign-in or refresh. Seconds count from now, so a wrong client clock does no harm. */
public record Session(
        String accessToken,
        long accessSeconds,
        String refreshToken,
        UUID userId,
        String login,
        boolean mustChangePassword,
        UUID serverId,
        long epoch) {}

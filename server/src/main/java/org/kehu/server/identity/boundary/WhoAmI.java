package org.kehu.server.identity.boundary;

import java.util.UUID;

/** The caller as the server sees them. */
public record WhoAmI(UUID userId, String login, UUID deviceId) {}

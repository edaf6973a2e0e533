package org.kehu.server.identity.control;

import java.util.UUID;

/** What an access token says about its bearer. */
public record AccessClaims(UUID userId, String login, UUID deviceId, UUID family) {}

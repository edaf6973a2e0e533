package org.kehu.client.sync;

import java.util.UUID;

/** What the server says of a person whose password is right. */
record Welcome(UUID user, String login, boolean mustChangePassword, String server, String refreshToken) {}

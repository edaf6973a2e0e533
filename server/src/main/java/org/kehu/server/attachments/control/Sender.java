package org.kehu.server.attachments.control;

import java.util.UUID;

/** Who sends a content, and from which device: nobody else is told how much of it is here. */
public record Sender(UUID user, UUID device) {}

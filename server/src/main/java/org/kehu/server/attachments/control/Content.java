package org.kehu.server.attachments.control;

import java.util.UUID;

/**
 * A content that is here as a whole.
 *
 * @param mediaType told from the content itself
 */
public record Content(UUID body, long size, String mediaType) {}

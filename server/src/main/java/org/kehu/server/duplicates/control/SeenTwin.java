package org.kehu.server.duplicates.control;

import java.util.UUID;

/**
 * A record that the asker may see, for a device that does not carry it.
 *
 * @param field by which what he typed is like it
 */
public record SeenTwin(String field, UUID id, String title) {}

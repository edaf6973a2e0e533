package org.kehu.client.start;

import java.util.UUID;

/**
 * A server that says it is in this network. Whether it is ours is asked like that of any address.
 *
 * @param address host and port, as somebody would type them
 */
public record SeenServer(UUID id, String name, String address, String version) {}

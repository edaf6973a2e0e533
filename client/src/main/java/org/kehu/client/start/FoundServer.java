package org.kehu.client.start;

/**
 * A server that answered.
 *
 * @param address host and port as it will be used from now on
 * @param fingerprint SHA-256 of its certificate, upper-case hex pairs joined by colons
 */
public record FoundServer(String name, String address, String version, String fingerprint) {}

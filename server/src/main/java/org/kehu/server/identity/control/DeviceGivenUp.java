package org.kehu.server.identity.control;

/** Fired when a copy is to be wiped: whoever listens for news is told to ask. */
public record DeviceGivenUp() {}

package org.kehu.server.sync.control;

/** Fired when another node has been given the order to wipe a copy, which may be listening here; or may have been. */
public record WipeTold() {}

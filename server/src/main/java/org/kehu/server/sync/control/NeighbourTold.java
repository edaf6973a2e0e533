package org.kehu.server.sync.control;

/** Fired when another node on the same database has committed something, or may have while nobody listened to it. */
public record NeighbourTold() {}

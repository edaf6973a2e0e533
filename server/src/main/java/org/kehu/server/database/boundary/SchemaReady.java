package org.kehu.server.database.boundary;

/** Fired once at start, when the database has the schema this server needs; whoever prepares data observes it. */
public record SchemaReady(String version) {}

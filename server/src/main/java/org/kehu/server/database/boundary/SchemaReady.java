package org.kehu.server.database.boundary;

/** Fired once at start, when the database has the schema this server needs; whoever prepares data or works on it observes it. */
public record SchemaReady(String version) {
    /** Priority of whoever works by himself on what is there, once there is all that a first start makes. */
    public static final int AFTER_SETUP = 200;
}

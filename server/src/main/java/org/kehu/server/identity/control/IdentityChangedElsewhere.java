package org.kehu.server.identity.control;

/** Fired when another node has ended a session or changed who may sign in, or may have while nobody listened to it. */
public record IdentityChangedElsewhere() {}

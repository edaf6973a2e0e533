package org.kehu.server.identity.control;

/** Fired in the transaction that ends a session, or changes who may sign in and how. */
public record IdentityChanged() {}

package org.kehu.client.frame;

/** Who works in the window. */
public record Account(String name, Runnable signOut) {}

package org.kehu.server.commands.control;

/** Fired after a commit on this node. @param head position of the last row of the change log then */
public record LogGrown(long head) {}

package org.kehu.client.records;

/**
 * Something done here that the server has lost.
 *
 * @param what its id names the change, not the operation that it was part of
 * @param leftOut whether the person does not want it sent again
 */
public record MissingChange(Operation what, boolean leftOut) {}

package org.kehu.client.start;

/**
 * Who signed in.
 *
 * @param unit the department, to be shown beside the name
 * @param firstSync fills this device's store; done at once where it is filled already
 */
public record SignedIn(String name, String unit, FirstSync firstSync) {}

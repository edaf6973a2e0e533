package org.kehu.client.sales;

import java.util.UUID;

/**
 * A deal that did not go where it was dropped.
 *
 * @param why in the person's language
 */
public record Refused(UUID deal, String why) {}

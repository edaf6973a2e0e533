package org.kehu.common.sync;

/** @param bucket of the digest that differed */
public record RepairRequest(String device, String epoch, int bucket) {}

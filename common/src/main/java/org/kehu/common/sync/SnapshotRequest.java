package org.kehu.common.sync;

/** @param counting whether somebody waits, who wants to know how much there is in all */
public record SnapshotRequest(String device, boolean counting) {}

package org.kehu.common.sync;

/** @param after what the digest is of is as of there */
public record DigestRequest(String device, String epoch, Position after, Digest digest) {}

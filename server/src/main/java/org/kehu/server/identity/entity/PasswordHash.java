package org.kehu.server.identity.entity;

/** An Argon2id hash and what is needed to repeat it; old hashes keep their own parameters when ours grow. */
public record PasswordHash(byte[] salt, byte[] hash, int memoryKib, int iterations, int lanes) {}

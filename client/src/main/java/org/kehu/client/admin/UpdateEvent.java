package org.kehu.client.admin;

import java.time.Instant;
import java.util.UUID;

/** @param done {@code ADDED}, or what a version stood as from then on */
public record UpdateEvent(Instant at, UUID user, String done) {}

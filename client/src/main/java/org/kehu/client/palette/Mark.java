package org.kehu.client.palette;

/** A matched part of a title: from {@code start} up to, not including, {@code end}. */
public record Mark(int start, int end) {}

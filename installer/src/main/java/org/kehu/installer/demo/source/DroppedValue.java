package org.kehu.installer.demo.source;

/** A value that was left out of a row that was otherwise taken over. */
public record DroppedValue(String table, String key, String column, String value, String why) {}

package org.kehu.common.command;

/** A field that a person writes directly, rather than a verb for them. */
public record FieldWrite(String type, String field) {}

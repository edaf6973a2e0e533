package org.kehu.client.paper;

/** @param share of the width, beside those of the other columns */
public record PaperColumn(String name, int share) {}

package org.kehu.installer.demo.plan;

import org.kehu.installer.demo.source.Product;

/** A product as the source has it. */
public record PlannedProduct(SourceKey key, Product product) {}

/** What is sold: products, pipelines, opportunities, orders and receipts. */
@NullMarked
package org.kehu.common.sales;

import org.jspecify.annotations.NullMarked;

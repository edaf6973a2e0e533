/** What there has been between a customer and us, in figures: purchases, what was sold through it, what was put into it. */
@NullMarked
package org.kehu.client.purchase;

import org.jspecify.annotations.NullMarked;

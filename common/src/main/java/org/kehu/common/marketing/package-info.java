/** Customers as a market: what is read of all of them to grade them, and the groups that they are put into. */
@NullMarked
package org.kehu.common.marketing;

import org.jspecify.annotations.NullMarked;

/** Customers and their contacts. */
@NullMarked
package org.kehu.common.customer;

import org.jspecify.annotations.NullMarked;

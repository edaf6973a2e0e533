/** Rows of customers and contacts. */
@NullMarked
package org.kehu.server.customer.entity;

import org.jspecify.annotations.NullMarked;

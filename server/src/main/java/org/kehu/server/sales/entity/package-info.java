/** Rows of the sales record types. */
@NullMarked
package org.kehu.server.sales.entity;

import org.jspecify.annotations.NullMarked;

/** The list of any record type: a virtual table over the store with views, filters, sums, editing in place and a peek. */
@NullMarked
package org.kehu.client.list;

import org.jspecify.annotations.NullMarked;

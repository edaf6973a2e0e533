/** What may be wrong with customers and contacts, as questions in the one query language. */
@NullMarked
package org.kehu.common.customer.cleaning;

import org.jspecify.annotations.NullMarked;

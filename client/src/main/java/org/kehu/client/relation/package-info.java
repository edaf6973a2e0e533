/** What a customer is to others: its group, partners, dealers, suppliers and who referred it. */
@NullMarked
package org.kehu.client.relation;

import org.jspecify.annotations.NullMarked;

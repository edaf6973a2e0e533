/** What a card of any record is made of: fields edited in place, their history, the form of a new record. */
@NullMarked
package org.kehu.client.card;

import org.jspecify.annotations.NullMarked;

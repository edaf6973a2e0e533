/** The customer's card: who it is, all that happened with it on one timeline, and what is open. */
@NullMarked
package org.kehu.client.customer;

import org.jspecify.annotations.NullMarked;

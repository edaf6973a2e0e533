/** What the server makes of all customers. */
@NullMarked
package org.kehu.server.customer.control;

import org.jspecify.annotations.NullMarked;

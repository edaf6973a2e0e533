/** What the demo company becomes here: the source's records on today's dates, and the sales and service work derived from its orders. */
@NullMarked
package org.kehu.installer.demo.plan;

import org.jspecify.annotations.NullMarked;

/** What only the server does with sales by itself. */
@NullMarked
package org.kehu.server.sales.control;

import org.jspecify.annotations.NullMarked;

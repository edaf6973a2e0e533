@NullMarked
package org.kehu.server.customer;

import org.jspecify.annotations.NullMarked;

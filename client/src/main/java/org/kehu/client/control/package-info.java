/** Small parts that screens are put together from. */
@NullMarked
package org.kehu.client.control;

import org.jspecify.annotations.NullMarked;

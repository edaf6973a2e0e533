/** What can be wrong with a value that is well-formed, and how it should be written: pure functions of texts. */
@NullMarked
package org.kehu.common.customer.quality;

import org.jspecify.annotations.NullMarked;

/** Records going out into files that people ask for: what of them, in which form, and by whose right. */
@NullMarked
package org.kehu.common.exporting;

import org.jspecify.annotations.NullMarked;

/** What two records that may be one and the same are known by: keys of their fields, a likeness of two, a scan of all; and who said that two are two. */
@NullMarked
package org.kehu.common.duplicate;

import org.jspecify.annotations.NullMarked;

/** Which column of a file goes to which field: proposed by name, by content and by an earlier import. */
@NullMarked
package org.kehu.common.importing.mapping;

import org.jspecify.annotations.NullMarked;

/** The import lab: from a file to records, with what will become of each row told before. */
@NullMarked
package org.kehu.client.imports;

import org.jspecify.annotations.NullMarked;

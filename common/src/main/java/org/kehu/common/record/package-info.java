/** What a record is: fields declared once, their kinds and values, immutable records, changes and their JSON. Imports nothing of ours. */
@NullMarked
package org.kehu.common.record;

import org.jspecify.annotations.NullMarked;

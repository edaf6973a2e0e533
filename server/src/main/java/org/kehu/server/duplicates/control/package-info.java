/** What may be told of records that the asker may not see, and how often. */
@NullMarked
package org.kehu.server.duplicates.control;

import org.jspecify.annotations.NullMarked;

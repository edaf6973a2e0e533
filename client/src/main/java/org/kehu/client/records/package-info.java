/** The ports through which screens read records, hand over commands and watch the sync; the store and the sync stand behind them. */
@NullMarked
package org.kehu.client.records;

import org.jspecify.annotations.NullMarked;

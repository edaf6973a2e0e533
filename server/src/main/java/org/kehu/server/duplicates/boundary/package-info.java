/** Asks whether what is being typed is there already, among records that the asker may not see. */
@NullMarked
package org.kehu.server.duplicates.boundary;

import org.jspecify.annotations.NullMarked;

/** What an import does with the rows of a file: finds the records that they mean, rehearses, runs by the one door, and says what it left out. */
@NullMarked
package org.kehu.common.importing.run;

import org.jspecify.annotations.NullMarked;

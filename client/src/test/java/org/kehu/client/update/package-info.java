/** Tests of newer versions in a data folder. */
@NullMarked
package org.kehu.client.update;

import org.jspecify.annotations.NullMarked;

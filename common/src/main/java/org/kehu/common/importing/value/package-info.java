/** Texts as people and programs write them, read as the values of fields. */
@NullMarked
package org.kehu.common.importing.value;

import org.jspecify.annotations.NullMarked;

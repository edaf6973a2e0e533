/** What a search compares: words as they are typed, Chinese by its readings, telephone numbers by their digits. */
@NullMarked
package org.kehu.common.search;

import org.jspecify.annotations.NullMarked;

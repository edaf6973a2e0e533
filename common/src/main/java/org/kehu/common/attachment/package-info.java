/** Files that hang on records: what is told of them, how they are named, and the verbs that attach them. */
@NullMarked
package org.kehu.common.attachment;

import org.jspecify.annotations.NullMarked;

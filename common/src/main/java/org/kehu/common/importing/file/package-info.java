/** Files that records are imported from: what they are, how their text is written, and their rows one by one. */
@NullMarked
package org.kehu.common.importing.file;

import org.jspecify.annotations.NullMarked;

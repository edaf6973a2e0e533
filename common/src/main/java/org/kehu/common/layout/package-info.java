/** Which fields a form, list or card shows, and in which order; layouts only name fields. */
@NullMarked
package org.kehu.common.layout;

import org.jspecify.annotations.NullMarked;

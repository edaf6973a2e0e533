/** What people read: labels in each supported language, and numbers, money and dates as that language writes them. */
@NullMarked
package org.kehu.common.label;

import org.jspecify.annotations.NullMarked;

/** The rules of the house that every module's tests apply to its own classes and sources. */
@NullMarked
package org.kehu.common.house;

import org.jspecify.annotations.NullMarked;

/** Views of lists that people keep and share: a query and how its answer is shown. */
@NullMarked
package org.kehu.common.view;

import org.jspecify.annotations.NullMarked;

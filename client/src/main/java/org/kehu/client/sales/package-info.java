/** The pipeline board: deals by stage, moved by hand, with what a stage or a loss asks for. */
@NullMarked
package org.kehu.client.sales;

import org.jspecify.annotations.NullMarked;

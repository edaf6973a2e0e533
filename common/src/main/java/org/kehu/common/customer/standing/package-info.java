/** What rules make of a customer's figures: its grade, the stage of its life, its health. */
@NullMarked
package org.kehu.common.customer.standing;

import org.jspecify.annotations.NullMarked;

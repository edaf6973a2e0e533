/** Why a customer has its grade, its stage and its health, and how a person sets another. */
@NullMarked
package org.kehu.client.customer.standing;

import org.jspecify.annotations.NullMarked;

package org.kehu.client.home;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What one person of a team reached, and what waits with him.
 *
 * @param missed customers of his whose next follow-up was before today
 * @param late tasks of his that were due before today
 * @param calls since Monday, as are visits
 * @param won amount of deals won since the quarter began, in base currency
 * @param open amount of open deals
 */
record TeamMember(
        UUID user, String name, long missed, long late, long calls, long visits, BigDecimal won, BigDecimal open) {}

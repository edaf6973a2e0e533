package org.kehu.common.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kehu.common.access.Scope;

class CarriedReachTest {
    private static final long MOST = 100;

    private static Scope chosen(Scope now, long own, long team, long department, long below, long all) {
        Map<Scope, Long> carried = Map.of(
                Scope.SELF,
                own,
                Scope.TEAM,
                team,
                Scope.DEPARTMENT,
                department,
                Scope.DEPARTMENT_AND_BELOW,
                below,
                Scope.ALL,
                all);
        return CarriedReach.chosen(now, carried::get, MOST);
    }

    @Test
    void whatFitsIsCarriedAsAWhole() {
        assertEquals(Scope.ALL, chosen(Scope.ALL, 1, 2, 3, 4, 100));
    }

    @Test
    void whatDoesNotIsNarrowedUntilItFits() {
        assertEquals(Scope.DEPARTMENT_AND_BELOW, chosen(Scope.ALL, 1, 2, 3, 100, 101));
        assertEquals(Scope.DEPARTMENT, chosen(Scope.ALL, 1, 2, 3, 101, 1000));
        assertEquals(Scope.TEAM, chosen(Scope.DEPARTMENT, 1, 2, 101, 101, 1000));
    }

    @Test
    void whatOneOwnsIsCarriedHoweverMuchItIs() {
        assertEquals(Scope.SELF, chosen(Scope.ALL, 500, 600, 700, 800, 900));
        assertEquals(Scope.SELF, chosen(Scope.SELF, 500, 600, 700, 800, 900));
    }

    @Test
    void itIsWidenedOnlyWhereAFifthStaysFree() {
        assertEquals(Scope.TEAM, chosen(Scope.TEAM, 1, 2, 81, 90, 100));
        assertEquals(Scope.DEPARTMENT, chosen(Scope.TEAM, 1, 2, 80, 90, 100));
        assertEquals(Scope.ALL, chosen(Scope.TEAM, 1, 2, 3, 4, 80));
    }

    @Test
    void aNumberThatMovesAboutTheLimitChangesItOnce() {
        Scope narrowed = chosen(Scope.ALL, 1, 2, 3, 4, 101);
        assertEquals(Scope.DEPARTMENT_AND_BELOW, narrowed);
        assertEquals(narrowed, chosen(narrowed, 1, 2, 3, 4, 99));
        assertEquals(narrowed, chosen(narrowed, 1, 2, 3, 4, 101));
    }
}

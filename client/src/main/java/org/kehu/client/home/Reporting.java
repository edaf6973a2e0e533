package org.kehu.client.home;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;

/** Who reports to whom. */
record Reporting(List<CrmRecord> users) {

    /** Those who report to the person, and those who report to them; whoever leads in a circle is met once. */
    List<CrmRecord> to(UUID person) {
        List<CrmRecord> team = new ArrayList<>();
        Set<UUID> met = new HashSet<>(Set.of(person));
        Deque<UUID> leaders = new ArrayDeque<>(List.of(person));
        while (!leaders.isEmpty()) {
            UUID leader = leaders.remove();
            for (CrmRecord user : users) {
                if (!user.withholds(User.LEADER) && leader.equals(user.get(User.LEADER)) && met.add(user.id())) {
                    leaders.add(user.id());
                    team.add(user);
                }
            }
        }
        return team.stream()
                .filter(user -> Boolean.TRUE.equals(user.get(User.ACTIVE)))
                .toList();
    }
}

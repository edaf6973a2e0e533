package org.kehu.client.admin;

import java.util.Locale;

/** A page of the administration; those of one group stand together. */
public enum AdminSection {
    USERS(Group.PEOPLE),
    DEPARTMENTS(Group.PEOPLE),
    TEAMS(Group.PEOPLE),
    ROLES(Group.PEOPLE),
    PIPELINES(Group.RECORDS),
    POOLS(Group.RECORDS),
    QUEUES(Group.RECORDS),
    CURRENCIES(Group.RECORDS),
    SETTINGS(Group.SYSTEM),
    DEVICES(Group.SYSTEM),
    UPDATES(Group.SYSTEM),
    EXPORTS(Group.SYSTEM),
    SERVER(Group.SYSTEM);

    private final Group group;

    /** Heading over some sections. */
    public enum Group {
        PEOPLE,
        RECORDS,
        SYSTEM;

        String labelKey() {
            return "admin.group." + name().toLowerCase(Locale.ROOT);
        }
    }

    AdminSection(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    String labelKey() {
        return "admin.section." + name().toLowerCase(Locale.ROOT);
    }
}

package org.kehu.common.access;

/** How far a right reaches; each contains those before it. */
public enum Scope {
    NONE,
    /** What one owns. */
    SELF,
    /** What one's teams own, and the queues and pools they serve. */
    TEAM,
    DEPARTMENT,
    DEPARTMENT_AND_BELOW,
    ALL
}

package org.kehu.installer.demo.plan;

/** The stages of the default pipeline, in its order. */
public enum DealStage {
    FIRST_CONTACT,
    NEEDS_ANALYSIS,
    PROPOSAL,
    NEGOTIATION,
    WON,
    LOST;

    public boolean isOpen() {
        return this != WON && this != LOST;
    }
}

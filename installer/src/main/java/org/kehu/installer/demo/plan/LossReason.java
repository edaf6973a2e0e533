package org.kehu.installer.demo.plan;

/** Why an opportunity was lost. */
public enum LossReason {
    PRICE,
    COMPETITOR,
    BUDGET,
    NO_NEED,
    QUALITY,
    TIMING
}

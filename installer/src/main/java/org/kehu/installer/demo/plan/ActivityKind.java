package org.kehu.installer.demo.plan;

/** How people were in touch; a note is for the own house only. */
public enum ActivityKind {
    CALL,
    MAIL,
    VISIT,
    NOTE
}

package org.kehu.common.label;

/** A key was asked for that the label file lacks: a defect, never something to show. */
public final class MissingLabel extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingLabel(Language language, String key) {
        super("labels_%s.properties lacks the line  %s = ".formatted(language.tag(), key));
    }
}

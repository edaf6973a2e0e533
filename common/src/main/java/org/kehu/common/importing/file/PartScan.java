package org.kehu.common.importing.file;

/** Looks through the bytes of an XML part for a document type and for the columns of its cells, across blocks. */
final class PartScan {
    private static final String DOCTYPE = "<!DOCTYPE";
    /** As far as is counted: no sheet has so many. */
    private static final int MANY = 1_000_000;

    private enum State {
        OUTSIDE,
        SPACE,
        NAME,
        EQUALS,
        LETTERS
    }

    private int matched;
    private boolean doctype;
    private State state = State.OUTSIDE;
    private int column;
    private int widest;

    void add(byte[] block, int length) {
        for (int i = 0; i < length; i++) {
            char c = (char) (block[i] & 0xFF);
            matchDoctype(c);
            state = next(c);
        }
    }

    /** Whether one was declared: workbooks have none, and it is what refers to other files. */
    boolean hasDoctype() {
        return doctype;
    }

    /** Place of the last column that a cell names in {@code r="XFD1"}, from 1. */
    int widest() {
        return widest;
    }

    private void matchDoctype(char c) {
        matched = c == DOCTYPE.charAt(matched) ? matched + 1 : c == '<' ? 1 : 0;
        if (matched == DOCTYPE.length()) {
            doctype = true;
            matched = 0;
        }
    }

    private State next(char c) {
        boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        return switch (state) {
            case OUTSIDE -> space ? State.SPACE : State.OUTSIDE;
            case SPACE -> space ? State.SPACE : c == 'r' ? State.NAME : State.OUTSIDE;
            case NAME -> c == '=' ? State.EQUALS : space ? State.NAME : State.OUTSIDE;
            case EQUALS -> c == '"' || c == '\'' ? begin() : space ? State.EQUALS : State.OUTSIDE;
            case LETTERS -> letter(c);
        };
    }

    private State begin() {
        column = 0;
        return State.LETTERS;
    }

    private State letter(char c) {
        char upper = Character.toUpperCase(c);
        if (upper >= 'A' && upper <= 'Z') {
            column = Math.min(MANY, column * 26 + upper - 'A' + 1);
            return State.LETTERS;
        }
        if (c == '$') {
            return State.LETTERS;
        }
        if (c >= '0' && c <= '9') {
            widest = Math.max(widest, column);
        }
        return State.OUTSIDE;
    }
}

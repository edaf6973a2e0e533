package org.kehu.client.desk;

/** How a person hears what became of what he did. */
public interface Telling {
    /** @param undo takes it back */
    void done(String sentence, Runnable undo);

    /** What was let go and can be taken up again; no key does that. */
    void left(String sentence, Runnable again);

    /** Nothing to take back. */
    void note(String sentence);

    /** What came about without the person doing anything just now. */
    void news(String sentence);

    void failed(String sentence);
}

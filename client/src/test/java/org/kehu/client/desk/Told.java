package org.kehu.client.desk;

import java.util.ArrayList;
import java.util.List;

/** Collects what a person would have been told. */
public final class Told implements Telling {
    public final List<String> sentences = new ArrayList<>();
    public Runnable undo = () -> {};
    public Runnable again = () -> {};

    @Override
    public void done(String sentence, Runnable takeBack) {
        sentences.add(sentence);
        undo = takeBack;
    }

    @Override
    public void left(String sentence, Runnable takeUp) {
        sentences.add(sentence);
        again = takeUp;
    }

    @Override
    public void note(String sentence) {
        sentences.add(sentence);
    }

    @Override
    public void news(String sentence) {
        sentences.add("news: " + sentence);
    }

    @Override
    public void failed(String sentence) {
        sentences.add("failed: " + sentence);
    }
}

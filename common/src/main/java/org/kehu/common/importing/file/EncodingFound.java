package org.kehu.common.importing.file;

/**
 * The encoding that a file is read in.
 *
 * @param unreadable places that are no characters in it; each is read as U+FFFD
 */
public record EncodingFound(TextEncoding encoding, Why why, long unreadable) {

    /** What spoke for it. */
    public enum Why {
        /** The file begins with its mark. */
        MARK,
        /** All bytes are characters in it. */
        FITS,
        /** Zero bytes stand at every second place. */
        ZEROS,
        /** It is none of those that come before; fewer places are unreadable in it than in UTF-8. */
        LEAST_BAD,
        /** A person chose it. */
        CHOSEN
    }
}

package org.kehu.installer.demo.source;

/** A value that is not what its column must hold; ends the reading of its row, never of the script. */
final class BadValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    BadValueException(String column, String fault) {
        super(column + " " + fault);
    }

    BadValueException(String column, String fault, Throwable cause) {
        super(column + " " + fault, cause);
    }
}

package ness.io;

/**
 * A file is not what a result must be; the message says how, as what follows the name of the file.
 */
final class DamagedException extends RuntimeException {
    DamagedException(String message) {
        super(message);
    }

    DamagedException(String message, Throwable why) {
        super(message, why);
    }
}

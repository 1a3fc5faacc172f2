package ness.physics;

/** A property of the problem without an allowed value somewhere. */
public final class PropertyException extends RuntimeException {
    private final String path;

    /**
     * @param path config path of the property
     * @param message field, value and place
     */
    public PropertyException(String path, String message) {
        super(message);
        this.path = path;
    }

    public String path() {
        return path;
    }
}

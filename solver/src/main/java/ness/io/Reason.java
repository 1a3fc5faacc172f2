package ness.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file operation failed, without names of exceptions. */
final class Reason {
    private Reason() {}

    static String of(Throwable why) {
        Throwable cause = why;
        while (!(cause instanceof IOException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return switch (cause) {
            case NoSuchFileException _ -> "no such file or folder";
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            case FileSystemException _ -> "the file system refused";
            default -> {
                String message = cause.getMessage();
                yield message == null ? "unknown reason" : message;
            }
        };
    }
}

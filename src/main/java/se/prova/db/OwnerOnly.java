package se.prova.db;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only the account which runs the program can read. */
final class OwnerOnly {

    private OwnerOnly() {}

    /** The folder of a file, made if it is not there. */
    static Path folderOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("Not a file: " + file);
        }
        return Files.createDirectories(folder, rights("rwx------"));
    }

    /**
     * An empty file, unless there is one; that one is closed to others. SQLite gives the files it puts beside a
     * database the rights of that one.
     */
    static void file(Path file) throws IOException {
        try {
            Files.createFile(file, rights("rw-------"));
        } catch (FileAlreadyExistsException _) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    static FileAttribute<?> rights(String rights) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
    }
}

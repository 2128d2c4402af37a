package se.prova.release.drop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/**
 * A folder that another system watches. A file is written aside under a hidden name, forced to the disk, and renamed: the
 * other system never sees a part of one.
 */
final class DiskFolder {

    /** Nothing was put there. */
    static final class NotPut extends Exception {

        private static final long serialVersionUID = 1L;
        private final Problem problem;

        NotPut(Problem problem) {
            super(problem.name(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    // Whoever takes the files is another account: it reads them as a member of the folder's group.
    private static final String LEFT = ".PRV-*.part";
    private static final String RIGHTS = "rw-r-----";

    private final Path folder;

    DiskFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes a file under a hidden name, over what an earlier try may have left. */
    void aside(String name, byte[] content) throws NotPut {
        if (!Files.isDirectory(folder)) {
            throw new NotPut(Problem.MISSING);
        }
        if (!Files.isWritable(folder)) {
            throw new NotPut(Problem.NOT_WRITABLE);
        }
        try {
            if (Files.getFileStore(folder).getUsableSpace() < content.length) {
                throw new NotPut(Problem.FULL);
            }
            write(hidden(name), content);
        } catch (IOException _) {
            forget(name);
            throw new NotPut(Problem.FAILED);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            PosixFileAttributeView rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (rights != null) {
                rights.setPermissions(PosixFilePermissions.fromString(RIGHTS));
            }
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
    }

    /** Gives the file written aside its name. The same file there already is as good: an earlier try got this far. */
    void show(String name, byte[] content) throws NotPut {
        Path shown = folder.resolve(name);
        try {
            if (Files.exists(shown)) {
                if (Files.size(shown) != content.length || !Arrays.equals(Files.readAllBytes(shown), content)) {
                    throw new NotPut(Problem.TAKEN);
                }
                forget(name);
                return;
            }
            Files.move(hidden(name), shown, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException _) {
            throw new NotPut(Problem.FAILED);
        }
        forced();
    }

    /** Takes away what tries left aside that were cut off before they ended. */
    void sweep() {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, LEFT)) {
            for (Path one : left) {
                Files.deleteIfExists(one);
            }
        } catch (IOException _) {
            // The folder is not there now; whatever lies in it is hidden and written over by the next try.
        }
    }

    /** Takes away what a try left aside. */
    void forget(String name) {
        try {
            Files.deleteIfExists(hidden(name));
        } catch (IOException _) {
            // It is hidden and written over by the next try; nothing depends on its being gone.
        }
    }

    private Path hidden(String name) {
        return folder.resolve("." + name + ".part");
    }

    // A name survives a power cut once its folder is on the disk; not every system lets a folder be opened for that.
    private void forced() {
        try (FileChannel itself = FileChannel.open(folder, StandardOpenOption.READ)) {
            itself.force(true);
        } catch (IOException _) {
            // The file is there and whole either way.
        }
    }
}

package se.prova.release.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.prova.release.drop.DiskFolder.NotPut;

// Whoever watches the folder sees whole files or none.
class DiskFolderTest {

    private static final String NAME = "PRV-2026-K7M3QD-1-socialtjansten-ab.zip";
    private static final byte[] CONTENT = new byte[70_000];

    @TempDir
    private Path temp;

    /** What stands in the folder for somebody who looks for files. */
    private static List<String> seen(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .toList();
        }
    }

    private static long all(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static Problem problem(ThrowingCall call) {
        NotPut refused = catchThrowableOfType(NotPut.class, call::run);
        assertThat(refused).as("refused").isNotNull();
        return refused.problem();
    }

    private interface ThrowingCall {
        void run() throws NotPut;
    }

    @Test
    void a_file_is_hidden_until_it_is_whole() throws Exception {
        DiskFolder folder = new DiskFolder(temp);
        folder.aside(NAME, CONTENT);
        assertThat(seen(temp)).isEmpty();
        assertThat(all(temp)).isEqualTo(1);
        folder.show(NAME, CONTENT);
        assertThat(seen(temp)).containsExactly(NAME);
        assertThat(all(temp)).isEqualTo(1);
        assertThat(Files.readAllBytes(temp.resolve(NAME))).isEqualTo(CONTENT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve(NAME))))
                .isEqualTo("rw-r-----");
    }

    @Test
    void what_an_earlier_try_got_done_is_not_done_twice() throws Exception {
        DiskFolder folder = new DiskFolder(temp);
        folder.aside(NAME, CONTENT);
        folder.show(NAME, CONTENT);
        folder.aside(NAME, CONTENT);
        folder.show(NAME, CONTENT);
        assertThat(seen(temp)).containsExactly(NAME);
        assertThat(all(temp)).isEqualTo(1);
    }

    @Test
    void another_file_of_that_name_is_left_alone() throws Exception {
        DiskFolder folder = new DiskFolder(temp);
        byte[] other = new byte[CONTENT.length];
        other[3] = 1;
        Files.write(temp.resolve(NAME), other);
        folder.aside(NAME, CONTENT);
        assertThat(problem(() -> folder.show(NAME, CONTENT))).isEqualTo(Problem.TAKEN);
        assertThat(Files.readAllBytes(temp.resolve(NAME))).isEqualTo(other);
    }

    @Test
    void what_was_cut_off_is_swept_and_other_hidden_files_are_not() throws Exception {
        DiskFolder folder = new DiskFolder(temp);
        folder.aside(NAME, CONTENT);
        Files.write(temp.resolve(".stfolder"), CONTENT);
        Files.write(temp.resolve("PRV-other.part"), CONTENT);
        folder.sweep();
        assertThat(all(temp)).isEqualTo(2);
        assertThat(Files.exists(temp.resolve(".stfolder"))).isTrue();
    }

    @Test
    void a_missing_folder_is_told_and_never_made() {
        Path missing = temp.resolve("case-system");
        DiskFolder folder = new DiskFolder(missing);
        assertThat(problem(() -> folder.aside(NAME, CONTENT))).isEqualTo(Problem.MISSING);
        folder.sweep();
        folder.forget(NAME);
        assertThat(missing).doesNotExist();
    }

    @Test
    void a_file_in_the_folders_place_is_no_folder() throws Exception {
        Path file = Files.write(temp.resolve("inbox"), CONTENT);
        assertThat(problem(() -> new DiskFolder(file).aside(NAME, CONTENT))).isEqualTo(Problem.MISSING);
    }

    @Test
    void a_folder_that_may_only_be_read_is_told() throws Exception {
        Path zip = temp.resolve("readonly.zip");
        URI uri = URI.create("jar:" + zip.toUri());
        try (FileSystem made = FileSystems.newFileSystem(uri, Map.of("create", "true"))) {
            Files.createDirectory(made.getPath("/inbox"));
        }
        try (FileSystem read = FileSystems.newFileSystem(uri, Map.of("accessMode", "readOnly"))) {
            DiskFolder folder = new DiskFolder(read.getPath("/inbox"));
            assertThat(problem(() -> folder.aside(NAME, CONTENT))).isEqualTo(Problem.NOT_WRITABLE);
        }
    }

    @Test
    void a_full_disk_is_told_and_left_as_it_was() throws Exception {
        Configuration small = Configuration.unix().toBuilder()
                .setMaxSize(100_000)
                .setBlockSize(1_000)
                .build();
        try (FileSystem disk = Jimfs.newFileSystem(small)) {
            Path inbox = Files.createDirectory(disk.getPath("/inbox"));
            Files.write(inbox.resolve("other"), new byte[60_000]);
            DiskFolder folder = new DiskFolder(inbox);
            assertThat(problem(() -> folder.aside(NAME, CONTENT))).isEqualTo(Problem.FULL);
            assertThat(all(inbox)).isEqualTo(1);
            Files.delete(inbox.resolve("other"));
            folder.aside(NAME, CONTENT);
            folder.show(NAME, CONTENT);
            assertThat(seen(inbox)).containsExactly(NAME);
        }
    }
}

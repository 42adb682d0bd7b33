package io.parra.webhooks.examples.sandbox.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Holds a lock beside the database's file as long as this process lives: two sandboxes on one file would both send what is
 * pending. The lock is not on the file itself, since closing any handle to that would undo SQLite's own locks.
 */
final class FileOwner implements AutoCloseable {

    private final FileChannel channel;

    private FileOwner(FileChannel channel) {
        this.channel = channel;
    }

    static FileOwner of(Path file) {
        Path lockFile = Path.of(file.toAbsolutePath() + ".lock");
        try {
            Files.createDirectories(lockFile.getParent());
            FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new DatabaseUnusable(
                        "The database file " + file + " is in use by another sandbox: end that, or name another file.",
                        null);
            }
            return new FileOwner(channel);
        } catch (IOException e) {
            throw new DatabaseUnusable(
                    "The database file " + file + " cannot be created or written here: name another file.", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

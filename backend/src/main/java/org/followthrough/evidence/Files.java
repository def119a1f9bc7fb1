package org.followthrough.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.Sha256;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Original files in the database, in pieces, once by hash. They are written in the transaction of what needs them, so a
 * file without its record, or a record without its file, cannot exist, and one backup holds both.
 */
@Repository
public class Files {

    /** The largest file that is taken, in bytes. */
    public static final long LARGEST = 50L * 1024 * 1024;
    private static final int PIECE = 256 * 1024;

    private final JdbcClient jdbc;
    private final MethodClock clock;

    Files(JdbcClient jdbc, MethodClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores a file unless it is stored already. @throws FileTooLarge over 50 MiB, whatever the sender announced */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredFile store(InputStream content, String mediaType) {
        try {
            return storePieces(content, mediaType);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private StoredFile storePieces(InputStream content, String mediaType) throws IOException {
        var digest = Sha256.begin();
        var upload = UUID.randomUUID().toString().replace("-", "") + UUID.randomUUID().toString().replace("-", "");
        jdbc.sql("insert into stored_file (sha256, size, media_type, stored_at) values (:upload, 0, :type, :now)")
                .param("upload", upload).param("type", mediaType).param("now", Sql.time(clock.now())).update();
        var size = writePieces(upload, new DigestInputStream(content, digest));
        var hash = HexFormat.of().formatHex(digest.digest());
        return new StoredFile(hash, size, keep(upload, hash, size, mediaType));
    }

    private long writePieces(String upload, InputStream in) throws IOException {
        var size = 0L;
        var ordinal = 0;
        for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
            size += piece.length;
            if (size > LARGEST) {
                throw new FileTooLarge();
            }
            jdbc.sql("insert into stored_file_chunk (sha256, ordinal, content) values (:upload, :ordinal, :content)")
                    .param("upload", upload).param("ordinal", ordinal++).param("content", piece).update();
        }
        return size;
    }

    /** Gives the uploaded pieces their hash as name, or drops them where that file is stored already. */
    private String keep(String upload, String hash, long size, String mediaType) {
        var isNew = jdbc.sql("""
                insert into stored_file (sha256, size, media_type, stored_at) values (:hash, :size, :type, :now) on conflict do nothing""")
                .param("hash", hash).param("size", size).param("type", mediaType).param("now", Sql.time(clock.now())).update() == 1;
        if (isNew) {
            jdbc.sql("""
                    insert into stored_file_chunk (sha256, ordinal, content)
                    select :hash, ordinal, content from stored_file_chunk where sha256 = :upload""")
                    .param("hash", hash).param("upload", upload).update();
        }
        jdbc.sql("delete from stored_file_chunk where sha256 = :upload").param("upload", upload).update();
        jdbc.sql("delete from stored_file where sha256 = :upload").param("upload", upload).update();
        return mediaType;
    }

    public Optional<StoredFile> find(String sha256) {
        return jdbc.sql("select sha256, size, media_type from stored_file where sha256 = :sha256").param("sha256", sha256)
                .query(StoredFile.class).optional();
    }

    /** Writes the file's bytes piece by piece. */
    public void write(String sha256, OutputStream out) throws IOException {
        for (var piece = next(sha256, -1); piece.isPresent(); piece = next(sha256, piece.get().ordinal())) {
            out.write(piece.get().content());
        }
    }

    private record Piece(int ordinal, byte[] content) {
    }

    private Optional<Piece> next(String sha256, int after) {
        return jdbc.sql("""
                select ordinal, content from stored_file_chunk where sha256 = :sha256 and ordinal > :after order by ordinal limit 1""")
                .param("sha256", sha256).param("after", after)
                .query((row, n) -> new Piece(row.getInt("ordinal"), row.getBytes("content"))).optional();
    }

    /** Hashes of files whose stored bytes are no longer what the hash says. */
    public List<String> altered() {
        return jdbc.sql("select sha256 from stored_file order by sha256").query(String.class).list().stream()
                .filter(hash -> !hash.equals(hashOf(hash))).toList();
    }

    private String hashOf(String sha256) {
        var digest = Sha256.begin();
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            write(sha256, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}

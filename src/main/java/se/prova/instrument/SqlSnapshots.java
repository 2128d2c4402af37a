package se.prova.instrument;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Snapshots in the database. */
@Singleton
class SqlSnapshots implements Snapshots {

    private final SnapshotRows rows;
    private final Clock clock;

    SqlSnapshots(SnapshotRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void use(Release release, String canonical) {
        if (!sha256(canonical).equals(release.hash())) {
            throw new IllegalArgumentException("The hash is not that of the canonical JSON: " + release.key());
        }
        Optional<Snapshot> before = rows.findById(release.key());
        if (before.isEmpty()) {
            long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
            rows.addIfNew(release.key(), release.hash(), canonical, now);
            before = rows.findById(release.key());
        }
        before.map(Snapshot::hash).filter(hash -> !hash.equals(release.hash())).ifPresent(hash -> {
            throw new RevisionChanged(new Clash(release, hash));
        });
    }

    @Override
    @Transactional
    public List<Clash> check(List<Release> loaded) {
        if (loaded.isEmpty()) {
            return List.of();
        }
        Map<String, String> used = rows
                .findByIdIn(loaded.stream().map(Release::key).toList())
                .stream()
                .collect(Collectors.toMap(Snapshot::id, Snapshot::hash));
        return loaded.stream()
                .map(release -> new Clash(release, used.getOrDefault(release.key(), release.hash())))
                .filter(clash -> !clash.usedHash().equals(clash.loaded().hash()))
                .toList();
    }

    @Override
    @Transactional
    public Optional<String> canonical(String kind, String id, String revision) {
        return rows.findById(new Release(kind, id, revision, "").key()).map(Snapshot::canonical);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

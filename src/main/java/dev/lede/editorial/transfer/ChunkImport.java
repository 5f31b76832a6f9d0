package dev.lede.editorial.transfer;

import dev.lede.edition.Followers;
import dev.lede.http.problem.Fault;
import dev.lede.http.problem.ProblemException;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Works the next lines of an import, in the caller's transaction: the articles, the counts and the chunk go together. */
@Singleton
class ChunkImport {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ImportJobs jobs;
    private final ImportLineReading reading;
    private final ArticleTransfer transfer;
    private final OtherLines others;
    private final Followers followers;

    ChunkImport(
            ImportJobs jobs,
            ImportLineReading reading,
            ArticleTransfer transfer,
            OtherLines others,
            Followers followers) {
        this.jobs = jobs;
        this.reading = reading;
        this.transfer = transfer;
        this.others = others;
        this.followers = followers;
    }

    /**
     * Works up to {@code most} lines of the oldest import.
     *
     * @param at told where that is, before anything can fail
     * @return whether there was anything to do
     */
    boolean work(int most, Consumer<Place> at) {
        Optional<ImportJobs.Claim> job = jobs.claim();
        try {
            job.map(this::place).ifPresent(place -> work(place, most, at));
        } catch (UncheckedIOException e) {
            jobs.fail(job.orElseThrow().id(), "A part of the import can no longer be read: " + e.getMessage());
        }
        return job.isPresent();
    }

    private void work(Place place, int most, Consumer<Place> at) {
        at.accept(place);
        place.chunk().ifPresentOrElse(chunk -> work(place, chunk, most), () -> finish(place.job()));
    }

    /** A job is done when readers of this node find what it brought; until then it is looked at again. */
    private void finish(ImportJobs.Claim job) {
        if (followers.reach(PATIENCE)) {
            jobs.done(job.id());
        }
    }

    /** Gives the very next line up, if it still is the one at this place. */
    void reject(Place place, String detail) {
        jobs.claim().map(this::place).filter(place::isAt).flatMap(Place::chunk).ifPresent(chunk -> {
            ImportError error = new ImportError(chunk.firstLine(), detail);
            jobs.finish(place.job().id(), chunk, 1, new Tally(0, 0, 0, 1), List.of(error));
        });
    }

    private Place place(ImportJobs.Claim job) {
        return new Place(job, jobs.nextChunk(job.id()));
    }

    private void work(Place place, Chunk chunk, int most) {
        int count = likeTheFirst(
                chunk.lines().subList(0, Math.min(most, chunk.lines().size())));
        TreeMap<Integer, Outcome> outcomes = new TreeMap<>();
        List<Integer> indices = new ArrayList<>();
        List<ImportLine> lines = new ArrayList<>();
        others.lock(chunk.lines().subList(0, count));
        for (int i = 0; i < count; i++) {
            byte[] line = chunk.lines().get(i);
            if (line.length > 0) {
                try {
                    if (OtherLines.kindOf(line).equals("article")) {
                        lines.add(reading.read(line));
                        indices.add(i);
                    } else {
                        outcomes.put(i, others.take(line, place.job().by()));
                    }
                } catch (ProblemException e) {
                    outcomes.put(i, Outcome.rejected(reason(e)));
                }
            }
        }
        List<Outcome> taken = transfer.take(lines, place.job().by());
        for (int i = 0; i < taken.size(); i++) {
            outcomes.put(indices.get(i), taken.get(i));
        }
        List<ImportError> rejected = outcomes.entrySet().stream()
                .filter(outcome -> outcome.getValue().kind() == Outcome.Kind.REJECTED)
                .map(outcome -> new ImportError(
                        chunk.firstLine() + outcome.getKey(),
                        Objects.requireNonNullElse(outcome.getValue().detail(), "")))
                .toList();
        jobs.finish(place.job().id(), chunk, count, Tally.of(List.copyOf(outcomes.values())), rejected);
    }

    /**
     * How many lines at the beginning are of one kind. Those of two kinds would lock what they write in an order that others
     * do not keep.
     */
    private static int likeTheFirst(List<byte[]> lines) {
        String first = null;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length > 0) {
                String kind = OtherLines.kindOf(lines.get(i));
                if (first != null && !first.equals(kind)) {
                    return i;
                }
                first = kind;
            }
        }
        return lines.size();
    }

    private static String reason(ProblemException problem) {
        return problem.faults().isEmpty()
                ? Objects.requireNonNullElse(problem.detail(), problem.type().title())
                : problem.faults().stream().map(ChunkImport::reason).collect(Collectors.joining(" "));
    }

    private static String reason(Fault fault) {
        return (fault.pointer() == null || fault.pointer().isEmpty() ? "" : fault.pointer() + ": ") + fault.detail();
    }

    /** Where an import has come to: at a chunk, or at its end. */
    record Place(ImportJobs.Claim job, Optional<Chunk> chunk) {

        boolean isAt(Place other) {
            return job.id().equals(other.job.id())
                    && chunk.map(Chunk::firstLine).equals(other.chunk.map(Chunk::firstLine));
        }
    }
}

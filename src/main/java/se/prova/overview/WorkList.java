package se.prova.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import se.prova.overview.Job.Group;

/**
 * The assessments somebody has a right to.
 *
 * @param all whatever the filter shows
 * @param shown what the filter shows
 * @param leads whether the reader leads assessments, and may begin one
 */
public record WorkList(List<Job> all, Filter shown, boolean leads, LocalDate today) {

    /** Which assessments are shown. */
    public enum Filter {
        OPEN,
        DONE,
        ALL;

        /** As in the address: {@code ?visa=klara}. */
        public String word() {
            return switch (this) {
                case OPEN -> "pagar";
                case DONE -> "klara";
                case ALL -> "alla";
            };
        }

        /** The filter of a word; what is going on where the word says nothing. */
        static Filter of(String word) {
            for (Filter filter : values()) {
                if (filter.word().equals(word)) {
                    return filter;
                }
            }
            return OPEN;
        }

        boolean shows(Job job) {
            return this == ALL || (this == DONE) == (job.group() == Group.DONE);
        }
    }

    public WorkList {
        all = all.stream()
                .sorted(Comparator.comparing(Job::late)
                        .reversed()
                        .thenComparing(job -> job.assessment().periodUntil())
                        .thenComparing(Job::code))
                .toList();
    }

    /** The jobs of a group that the filter shows: late ones first, then by when the period ends. */
    public List<Job> jobs(Group group) {
        return all.stream()
                .filter(job -> job.group() == group && shown.shows(job))
                .toList();
    }

    public long count(Filter filter) {
        return all.stream().filter(filter::shows).count();
    }

    public long late() {
        return all.stream().filter(Job::late).count();
    }
}

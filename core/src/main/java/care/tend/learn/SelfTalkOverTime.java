package care.tend.learn;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import care.tend.ledger.Facet;
import care.tend.notice.ReadClause;
import care.tend.notice.Reading;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a person's own words speak to them, month by month. All readings are of one reader, because none is ever kept.
 *
 * <ul>
 *   <li>What: the share of the clauses about the writer that carry each facet, over all entries and in each month.
 *   <li>Formula: {@link FacetShare}.
 *   <li>Unit and range: 0 to 1.
 *   <li>Source: facets of Neff (2003); the interval as in {@link FacetShare}.
 *   <li>Limits: it counts what the reader marked, with the reader's errors in it; people write on some days and not on
 *       others; it is no score of any questionnaire.
 * </ul>
 *
 * @param reader the version of the reader
 * @param entries how many entries it rests on
 * @param all the shares over all of them, or nothing where they are too few
 * @param months each month with an entry, in order
 */
public record SelfTalkOverTime(
        String reader, int entries, @Nullable Map<Facet, FacetShare> all, List<Month> months) {
    /** Fewest entries from which on shares are told. */
    public static final int LEAST_ENTRIES = 5;

    /** Holds copies. */
    public SelfTalkOverTime {
        all = all == null ? null : Map.copyOf(all);
        months = List.copyOf(months);
    }

    /**
     * The shares of a month.
     *
     * @param month which
     * @param entries how many entries it rests on
     * @param shares the shares, or nothing where the entries are too few
     */
    public record Month(
            YearMonth month, int entries, @Nullable Map<Facet, FacetShare> shares) {
        /** Holds a copy. */
        public Month {
            shares = shares == null ? null : Map.copyOf(shares);
        }
    }

    /**
     * Sums readings up. Left out are those in which too little is about the writer, and those the safety watch kept.
     *
     * @param reader the version of the reader that made them
     * @param readings the readings, in any order
     * @return the shares
     */
    public static SelfTalkOverTime of(String reader, List<DatedReading> readings) {
        List<DatedReading> enough = readings.stream()
                .filter(reading -> reading.reading().aboutWriter().size() >= Reading.LEAST_CLAUSES)
                .toList();
        Map<YearMonth, List<DatedReading>> byMonth = enough.stream()
                .collect(
                        groupingBy(reading -> YearMonth.from(reading.effective().localDate()), TreeMap::new, toList()));
        List<Month> months = byMonth.entrySet().stream()
                .map(month -> new Month(month.getKey(), month.getValue().size(), shares(month.getValue())))
                .toList();
        return new SelfTalkOverTime(reader, enough.size(), shares(enough), months);
    }

    private static @Nullable Map<Facet, FacetShare> shares(List<DatedReading> readings) {
        if (readings.size() < LEAST_ENTRIES) {
            return null;
        }
        Map<Facet, FacetShare> shares = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<FacetShare.Counted> counted = new ArrayList<>();
            for (DatedReading reading : readings) {
                List<ReadClause> clauses = reading.reading().aboutWriter();
                int marked = (int) clauses.stream()
                        .filter(clause -> clause.facets().contains(facet))
                        .count();
                counted.add(new FacetShare.Counted(marked, clauses.size()));
            }
            shares.put(facet, FacetShare.of(counted));
        }
        return shares;
    }
}

package dev.lede.delivery.lead;

import dev.lede.delivery.article.ArticleRepository;
import dev.lede.delivery.article.ArticleShape;
import dev.lede.delivery.article.ArticleView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Puts a front together: what editors chose stands where they put it; an open slot takes the article that pulls most,
 * which is its weight halved with every half-life of its age. The order of two articles by that never changes with time,
 * so a front moves only when something is published.
 */
@ApplicationScoped
public class FrontPage {
    private static final int SPARE = 40;

    private final FrontRepository fronts;
    private final ArticleRepository articles;
    private final LeadConfig config;

    FrontPage(FrontRepository fronts, ArticleRepository articles, LeadConfig config) {
        this.fronts = fronts;
        this.articles = articles;
        this.config = config;
    }

    /** The lead stories of a front, each once, in order. */
    public List<ArticleView> leads(String front, int limit, ArticleShape shape) {
        Map<Integer, UUID> chosen = fronts.slots(front);
        List<Candidate> candidates = new ArrayList<>(fronts.candidates(front, limit + chosen.size() + SPARE));
        candidates.sort(Comparator.comparingDouble(this::pull).reversed().thenComparing(Candidate::id));

        Map<UUID, ArticleView> found = articles.byIds(wanted(chosen, candidates, limit), shape);
        Set<UUID> used = new HashSet<>(chosen.values());
        var others = candidates.stream()
                .map(Candidate::id)
                .filter(id -> !used.contains(id) && found.containsKey(id))
                .iterator();
        Map<Integer, ArticleView> filled = new LinkedHashMap<>();
        for (int position = 1; position <= limit; position++) {
            UUID choice = chosen.get(position);
            ArticleView article = choice == null ? null : found.get(choice);
            if (article == null && others.hasNext()) {
                article = found.get(others.next());
            }
            if (article != null) {
                filled.put(position, article.at(position));
            }
        }
        return List.copyOf(filled.values());
    }

    private static List<UUID> wanted(Map<Integer, UUID> chosen, List<Candidate> candidates, int limit) {
        List<UUID> ids = new ArrayList<>();
        chosen.forEach((position, id) -> {
            if (position <= limit) {
                ids.add(id);
            }
        });
        candidates.stream()
                .map(Candidate::id)
                .filter(id -> !chosen.containsValue(id))
                .limit(limit)
                .forEach(ids::add);
        return ids;
    }

    /** The logarithm of weight × 2^(time / half-life), to a constant. */
    private double pull(Candidate candidate) {
        double weight = config.weights().getOrDefault(candidate.genre(), config.otherWeight());
        double hours = candidate.publishedAt().getEpochSecond() / 3600.0;
        return Math.log(weight) + Math.log(2) * hours / config.halfLife();
    }
}

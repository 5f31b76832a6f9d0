package dev.lede.editorial.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Divides lines so that no article is there twice in one part: what comes later must find what came before. */
final class Rounds {

    private Rounds() {}

    /** The lines' indices: first those of each article's first line, then of its second … */
    static List<List<Integer>> of(List<ImportLine> lines) {
        List<List<Integer>> rounds = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String id = lines.get(i).externalId();
            int round = id == null ? 0 : seen.merge(id, 1, Integer::sum) - 1;
            while (rounds.size() <= round) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(i);
        }
        return rounds;
    }
}

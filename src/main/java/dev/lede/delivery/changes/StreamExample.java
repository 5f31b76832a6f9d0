package dev.lede.delivery.changes;

/** What a stream looks like. */
final class StreamExample {

    static final String TEXT = """
            retry: 3000

            id: 41
            event: withdrawn
            data: {"edition":41,"type":"withdrawn","at":"2026-06-12T09:05:00Z","article":{"id":"01976a3c-8f2e-7c41-b1d5-3a9e60c4f7d2","slug":"rare-earth-magnets-run-short","topics":[{"slug":"rare-earths","name":"Rare earths","kind":"subject"}]}}

            : alive

            """;

    private StreamExample() {}
}

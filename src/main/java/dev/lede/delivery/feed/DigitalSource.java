package dev.lede.delivery.feed;

/**
 * How content came to be, in the words of IPTC's digital source type. A summary by a machine is wholly made by one, read by a
 * person or not; a story by people with such a summary is made with the help of one.
 */
enum DigitalSource {
    MADE_BY_MACHINE("trainedAlgorithmicMedia", "Created using Generative AI"),
    MADE_WITH_MACHINE("compositeWithTrainedAlgorithmicMedia", "Edited using Generative AI");

    /** The vocabulary. */
    static final String SCHEME = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    private final String term;
    private final String label;

    DigitalSource(String term, String label) {
        this.term = term;
        this.label = label;
    }

    String term() {
        return term;
    }

    String label() {
        return label;
    }

    String uri() {
        return SCHEME + term;
    }
}

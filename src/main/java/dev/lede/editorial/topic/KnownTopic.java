package dev.lede.editorial.topic;

import java.util.UUID;

/** A topic with the id that others refer to it by. */
record KnownTopic(UUID id, TopicView topic) {}

-- An erasure finds the stored answers about a feedback by the route, which begins with the feedback's path.
CREATE INDEX idempotency_key_route ON idempotency_key (route COLLATE "C");

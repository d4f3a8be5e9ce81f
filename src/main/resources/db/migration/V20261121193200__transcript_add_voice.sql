-- How much each named voice says in an episode, so that nobody has to count cues for it.
CREATE TABLE voice (
  episode_id BIGINT NOT NULL,
  name VARCHAR(500) NOT NULL,
  cues INT NOT NULL,
  spoken_ms BIGINT NOT NULL,
  CONSTRAINT pk_voice PRIMARY KEY (episode_id, name),
  CONSTRAINT fk_voice__episode FOREIGN KEY (episode_id) REFERENCES episode (episode_id)
);

CREATE INDEX ix_voice__name ON voice (name);

INSERT INTO voice (episode_id, name, cues, spoken_ms)
SELECT t.episode_id, c.speaker, COUNT(*), SUM(c.end_ms - c.start_ms)
FROM cue AS c
JOIN transcript AS t ON t.transcript_id = c.cue_id / 1048576
WHERE c.speaker IS NOT NULL
GROUP BY t.episode_id, c.speaker;

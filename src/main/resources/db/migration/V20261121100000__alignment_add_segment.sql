-- When the parts of the notes are talked about. Times, not cues: a transcript may be replaced.
CREATE TABLE segment (
  episode_id BIGINT NOT NULL,
  position INT NOT NULL,
  kind VARCHAR(10) NOT NULL,
  part INT NOT NULL,
  start_ms BIGINT NOT NULL,
  end_ms BIGINT NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  by_hand BOOLEAN NOT NULL,
  CONSTRAINT pk_segment PRIMARY KEY (episode_id, position),
  CONSTRAINT fk_segment__episode FOREIGN KEY (episode_id) REFERENCES episode (episode_id)
);

-- Topics of which a person said that nobody talks about them.
CREATE TABLE not_discussed (
  episode_id BIGINT NOT NULL,
  topic INT NOT NULL,
  CONSTRAINT pk_not_discussed PRIMARY KEY (episode_id, topic),
  CONSTRAINT fk_not_discussed__episode FOREIGN KEY (episode_id) REFERENCES episode (episode_id)
);

-- By what the show's own feed knows an episode, and how large it says the audio is: our feeds say the same, so that
-- players know the episode again.
ALTER TABLE episode ADD COLUMN guid VARCHAR(2000);
ALTER TABLE episode ADD COLUMN audio_bytes BIGINT;

// SPDX-License-Identifier: Apache-2.0
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Speaks a script of the sample show: an MP3 and the transcript whose times are true to it.
///
///     java src/sample-audio/Speak.java src/sample-audio/015-read-aloud.txt "#15: Read aloud"
///
/// Needs `flite` and `lame` on the path (Debian's packages of these names); the build needs neither,
/// for what they make is kept in `src/main/resources/sample`. A script has a sentence a line,
/// `Name: what is said`; an empty line is a longer pause. Each line is spoken by itself and becomes
/// one cue, so that its times are counted, not measured: in samples of the sound that is encoded.
public final class Speak {
  private static final Map<String, String> VOICES =
      Map.of("Mara Tindal", "slt", "Jonas Okoro", "rms");

  private static final Path SAMPLE = Path.of("src/main/resources/sample");

  /// Samples a second, of both voices.
  private static final int RATE = 16_000;

  /// Pauses, in samples: in a speech, between two speakers, between two topics.
  private static final int BREATH = RATE / 5;

  private static final int TURN = RATE * 7 / 20;
  private static final int TOPIC = RATE;

  /// What is quieter counts as silence, and goes from both ends of a line.
  private static final int SILENCE = 200;

  /// Both voices are made this loud, as the root of the mean square.
  private static final double LOUDNESS = 2600;

  private static final int WAV_HEADER = 44;

  private Speak() {}

  /// Speaks one script.
  ///
  /// @param args the script, and the title that the sound file carries
  public static void main(String[] args) throws IOException, InterruptedException {
    Path script = Path.of(args[0]);
    String stem = script.getFileName().toString().replace(".txt", "");
    ByteArrayOutputStream sound = new ByteArrayOutputStream();
    StringBuilder transcript = new StringBuilder("WEBVTT\n");
    silence(sound, BREATH);
    String before = "";
    for (String line : Files.readAllLines(script)) {
      if (line.isBlank()) {
        silence(sound, TOPIC);
        before = "";
        continue;
      }
      String speaker = line.substring(0, line.indexOf(':'));
      String said = line.substring(line.indexOf(':') + 1).strip();
      silence(sound, before.equals(speaker) ? BREATH : before.isEmpty() ? 0 : TURN);
      long start = millis(sound);
      sound.writeBytes(loud(trimmed(spoken(said, VOICES.get(speaker)))));
      transcript.append(
          "\n%s --> %s\n<v %s>%s\n".formatted(clock(start), clock(millis(sound)), speaker, said));
      before = speaker;
    }
    silence(sound, TOPIC);
    Path raw = Files.createTempFile("speak", ".raw");
    Files.write(raw, sound.toByteArray());
    Path mp3 = Files.createDirectories(SAMPLE.resolve("audio/soft-hyphen")).resolve(stem + ".mp3");
    // A constant bit rate, because players find a second in it by multiplying.
    run(
        List.of(
            "lame", "--quiet", "-r", "-s", "16", "--bitwidth", "16", "--signed", "--little-endian",
            "-m", "m", "--cbr", "-b", "32", "-q", "2", "--id3v2-only", "--tt", args[1], "--ta",
            "Soft Hyphen", raw.toString(), mp3.toString()));
    Files.delete(raw);
    Files.writeString(
        SAMPLE.resolve("soft-hyphen/transcripts").resolve(stem + ".vtt"), transcript.toString());
    System.out.printf("%s: %s, %d bytes%n", mp3, clock(millis(sound)), Files.size(mp3));
  }

  private static short[] spoken(String text, String voice)
      throws IOException, InterruptedException {
    Path wav = Files.createTempFile("speak", ".wav");
    run(List.of("flite", "-voice", voice, "-t", text, "-o", wav.toString()));
    byte[] bytes = Files.readAllBytes(wav);
    Files.delete(wav);
    short[] samples = new short[(bytes.length - WAV_HEADER) / 2];
    ByteBuffer.wrap(bytes, WAV_HEADER, samples.length * 2)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asShortBuffer()
        .get(samples);
    return samples;
  }

  private static short[] trimmed(short[] samples) {
    int from = 0;
    int to = samples.length;
    while (from < to && Math.abs(samples[from]) < SILENCE) {
      from++;
    }
    while (to > from && Math.abs(samples[to - 1]) < SILENCE) {
      to--;
    }
    return java.util.Arrays.copyOfRange(samples, from, to);
  }

  private static byte[] loud(short[] samples) {
    double squares = 0;
    for (short sample : samples) {
      squares += (double) sample * sample;
    }
    double gain = LOUDNESS / Math.sqrt(squares / samples.length);
    ByteBuffer bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (short sample : samples) {
      bytes.putShort(
          (short) Math.clamp(Math.round(sample * gain), Short.MIN_VALUE, Short.MAX_VALUE));
    }
    return bytes.array();
  }

  private static void silence(ByteArrayOutputStream sound, int samples) {
    sound.writeBytes(new byte[samples * 2]);
  }

  private static long millis(ByteArrayOutputStream sound) {
    return sound.size() / 2L * 1000 / RATE;
  }

  private static String clock(long ms) {
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d.%03d", ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60,
        ms % 1000);
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException(command.getFirst() + " ended with status " + status);
    }
  }
}

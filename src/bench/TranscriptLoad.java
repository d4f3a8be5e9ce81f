// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the transcript pages of a running Cuepoint as two readers would: every transcript once, in
/// random order, each at a random moment, gzip on; then all of them again.
///
///     java src/bench/TranscriptLoad.java http://127.0.0.1:8080 1 python-bytes talk-python
///
/// The second argument seeds the order. Timed is a whole exchange, from request to last byte.
void main(String[] args) throws Exception {
  String base = args[0];
  if (!base.startsWith("http://127.0.0.1:") && !base.startsWith("http://localhost:")) {
    throw new IllegalArgumentException("only addresses of this machine");
  }
  Random random = new Random(Long.parseLong(args[1]));
  Set<String> episodes = new LinkedHashSet<>();
  for (String show : List.of(args).subList(2, args.length)) {
    Matcher links =
        Pattern.compile("href=\"(/" + show + "/\\d+/[a-z0-9-]+)\"")
            .matcher(new String(get(base + "/" + show, false), "UTF-8"));
    while (links.find()) {
      episodes.add(links.group(1));
    }
  }
  List<String> addresses = new ArrayList<>();
  for (String episode : episodes) {
    int seconds = random.nextInt(1200);
    addresses.add(base + episode + "/transcript?t=" + seconds + "." + (10 + random.nextInt(90)));
  }
  Collections.shuffle(addresses, random);
  for (int pass = 1; pass <= 2; pass++) {
    read(addresses, pass);
  }
}

void read(List<String> addresses, int pass) throws Exception {
  Queue<String> open = new ConcurrentLinkedQueue<>(addresses);
  List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
  List<Thread> readers = new ArrayList<>();
  for (int i = 0; i < 2; i++) {
    readers.add(
        Thread.ofPlatform()
            .start(
                () -> {
                  for (String address; (address = open.poll()) != null; ) {
                    long start = System.nanoTime();
                    get(address, true);
                    nanos.add(System.nanoTime() - start);
                  }
                }));
  }
  for (Thread reader : readers) {
    reader.join();
  }
  List<Long> sorted = nanos.stream().sorted().toList();
  System.out.printf(
      "pass %d: %d pages, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms%n",
      pass, sorted.size(), at(sorted, 50), at(sorted, 95), at(sorted, 99), at(sorted, 100));
}

double at(List<Long> sorted, int percent) {
  return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
}

byte[] get(String address, boolean gzip) {
  try {
    HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
    if (gzip) {
      connection.setRequestProperty("Accept-Encoding", "gzip");
    }
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  } catch (IOException e) {
    throw new IllegalStateException(address, e);
  }
}

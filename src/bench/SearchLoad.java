// SPDX-License-Identifier: Apache-2.0

/// Searches a running Cuepoint as several people at once would, one kind of search after another,
/// and prints for each kind how long its answers took.
///
///     java src/bench/SearchLoad.java http://127.0.0.1:8080 --kinds=phrase,suggest --seed=2
///
/// Options: `--users=2` (how many ask at the same time), `--requests=1000` (of each kind, timed),
/// `--warm-up=500` (of each kind, before that), `--seed=1`, `--episodes=60` (how many the queries
/// are taken from) and `--kinds=` (all unless some are named).
///
/// What is asked comes from the archive under test: from the words of some of its transcripts, the
/// headlines of some of its topics, its shows, speakers and dates. Words that make up half of what
/// is said are called frequent, those that make up the last tenth rare, the others middling. The
/// same seed and the same archive give the same requests. Timed is a whole exchange, from request
/// to last byte. An answer is an error when its status is not 200, or when it lacks what was asked
/// for although that is in the archive; with errors the exit status is 1.
void main(String[] args) throws Exception {
  base = args.length == 0 ? "" : args[0];
  if (!base.matches("http://(127\\.0\\.0\\.1|localhost):\\d+")) {
    throw new IllegalArgumentException("only addresses of this machine, as http://127.0.0.1:8080");
  }
  for (String option : defaults.split(" ")) {
    set(option);
  }
  Set<String> known = Set.copyOf(options.keySet());
  for (String option : List.of(args).subList(1, args.length)) {
    set(option);
  }
  if (!known.equals(options.keySet())) {
    throw new IllegalArgumentException("options are " + known);
  }
  System.setProperty("http.maxConnections", options.get("--users"));
  random = new Random(number("--seed"));
  readArchive();
  Map<String, Kind> kinds = kinds();
  String named = options.get("--kinds");
  List<String> wanted = named.isEmpty() ? List.copyOf(kinds.keySet()) : List.of(named.split(","));
  if (!kinds.keySet().containsAll(wanted)) {
    throw new IllegalArgumentException("--kinds are " + kinds.keySet());
  }
  System.out.printf(
      "%-10s %8s %9s %9s %9s %9s %8s %6s%n",
      "kind", "requests", "p50 ms", "p95 ms", "p99 ms", "max ms", "each s", "errors");
  int errors = 0;
  for (Map.Entry<String, Kind> kind : kinds.entrySet()) {
    // Each kind draws on its own, so that it asks the same whichever others are asked for.
    random = new Random(number("--seed") * 31 + kind.getKey().hashCode());
    if (wanted.contains(kind.getKey())) {
      errors += measure(kind.getKey(), kind.getValue());
    }
  }
  System.exit(errors > 0 ? 1 : 0);
}

/// Some words in a row that one person says.
///
/// @param show slug
/// @param transcript address
/// @param speaker empty where not known
record Said(String show, String transcript, String year, String speaker, List<String> words) {}

/// A kind of search.
///
/// @param address draws the next one, with its query
/// @param answer what every answer has in it, as a regular expression
record Kind(Supplier<String> address, String answer) {}

/// What came of one request.
record Exchange(long nanos, String fault) {}

/// An episode in a list: its number and the year of its date.
final Pattern EPISODE = Pattern.compile("\\{\"number\":(\\d+).*?\"(\\d{4})-\\d\\d-\\d\\d\"");

/// What has a capital letter, a digit or a point inside, or is all capital letters.
final Pattern NAME =
    Pattern.compile("(?<![\\w.-])(\\p{L}+[A-Z0-9]\\w*|\\p{L}+\\.\\p{L}+)(?![\\w.-])");

final String defaults = "--users=2 --requests=1000 --warm-up=500 --seed=1 --episodes=60 --kinds=";
final Map<String, String> options = new LinkedHashMap<>();
final List<Said> said = new ArrayList<>();
final Map<String, List<Said>> saidBySpeaker = new HashMap<>();
final List<String> names = new ArrayList<>();
final List<String> headlines = new ArrayList<>();
final List<String> likeTopics = new ArrayList<>();
List<String> frequent;
List<String> middling;
List<String> rare;
Random random;
String base;

void set(String option) {
  int value = option.indexOf('=') + 1;
  options.put(option.substring(0, Math.max(0, value - 1)), option.substring(value));
}

int number(String option) {
  return Integer.parseInt(options.get(option));
}

void readArchive() throws IOException {
  List<String[]> episodes = new ArrayList<>();
  for (String show : all("\"slug\":\"([^\"]+)\"", get("/api/v1/shows"))) {
    String page = "";
    for (int i = 1; i == 1 || page.contains("{\"number\""); i++) {
      page = get("/api/v1/shows/" + show + "/episodes?size=100&page=" + i);
      Matcher each = EPISODE.matcher(page);
      while (each.find()) {
        episodes.add(new String[] {show, each.group(1), each.group(2)});
      }
    }
  }
  Collections.shuffle(episodes, random);
  for (String[] episode : episodes.subList(0, Math.min(number("--episodes"), episodes.size()))) {
    readEpisode(episode[0], episode[1], episode[2]);
  }
  rank();
  if (said.isEmpty() || names.isEmpty() || likeTopics.isEmpty() || rare.isEmpty()) {
    throw new IllegalStateException("the archive has too little to search for");
  }
}

void readEpisode(String show, String number, String year) throws IOException {
  String episode = get("/api/v1/shows/" + show + "/episodes/" + number);
  for (String transcript : all("\"cues\":\\d+,\"url\":\"([^\"]+)\"", episode)) {
    for (String line : get(transcript + ".vtt").lines().toList()) {
      Matcher voice = Pattern.compile("<v ([^>]+)>").matcher(line);
      String speaker = voice.find() ? voice.group(1) : "";
      for (List<String> words : runs(line.replaceAll("<[^>]*>", ""))) {
        Said one = new Said(show, transcript, year, speaker, words);
        said.add(one);
        saidBySpeaker.computeIfAbsent(speaker, _ -> new ArrayList<>()).add(one);
      }
    }
  }
  Matcher topics =
      Pattern.compile("\"title\":\"([^\"\\\\]+)\",\"url\":\"([^\"]+/topics/[^\"]+)\"")
          .matcher(episode);
  while (topics.find()) {
    headlines.add(topics.group(1));
    names.addAll(all(NAME.pattern(), topics.group(1)));
    if (get(topics.group(2)).contains("class=\"reason\"")) {
      likeTopics.add(topics.group(2));
    }
  }
}

/// Plain words that follow each other, six and more.
List<List<String>> runs(String line) {
  List<List<String>> runs = new ArrayList<>();
  List<String> run = new ArrayList<>();
  for (String token : (line + " 0").split(" ")) {
    if (token.matches("[A-Za-z]+[.,?!]?")) {
      run.add(token.replaceAll("[.,?!]", "").toLowerCase(Locale.ROOT));
    } else {
      if (run.size() >= 6) {
        runs.add(run);
      }
      run = new ArrayList<>();
    }
  }
  return runs;
}

void rank() {
  Map<String, Integer> counts = new HashMap<>();
  said.forEach(one -> one.words().forEach(word -> counts.merge(word, 1, Integer::sum)));
  List<String> ranked =
      counts.keySet().stream()
          .sorted(Comparator.comparing(counts::get).reversed().thenComparing(word -> (String) word))
          .toList();
  long total = counts.values().stream().mapToLong(count -> count).sum();
  long sum = 0;
  Map<Integer, List<String>> parts = new HashMap<>();
  for (String word : ranked) {
    int part = sum < total / 2 ? 0 : sum < total * 9 / 10 ? 1 : 2;
    parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(word);
    sum += counts.get(word);
  }
  frequent = parts.get(0);
  middling = parts.get(1).stream().filter(word -> word.length() > 3).toList();
  rare = parts.getOrDefault(2, List.of()).stream().filter(word -> word.length() > 3).toList();
}

List<String> all(String pattern, String text) {
  return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList();
}

Map<String, Kind> kinds() {
  // What is found may all be in sponsor reads, which searches without quotation marks only count.
  String any = "\"(hits|items)\":\\[\\{|\"sponsored\":[1-9]";
  String moments = "\"hits\":\\[\\{";
  String listed = "<article class=\"(hit|topic-hit)\"|sponsor(:|%3A)yes";
  Map<String, Kind> kinds = new LinkedHashMap<>();
  kinds.put("phrase", new Kind(() -> api('"' + row() + '"') + "&snippets=1", moments));
  kinds.put("words", new Kind(() -> api(words()), any));
  kinds.put("boolean", new Kind(() -> api(connected()), any));
  kinds.put("filters", new Kind(() -> api(filtered()), any));
  kinds.put("proximity", new Kind(() -> api(near()), moments));
  kinds.put("prefix", new Kind(() -> api(beginning()), any));
  kinds.put("names", new Kind(() -> api(of(names)), any));
  kinds.put("overview", new Kind(() -> page(of(names)), "<span class=\"(on-it|mentioned)\""));
  kinds.put("page", new Kind(() -> page(random.nextBoolean() ? words() : connected()), listed));
  // Not every word that is said is one that anybody is helped to type.
  kinds.put("suggest", new Kind(this::typed, "^\\[\"[^\\[]*,\\["));
  kinds.put("trends", new Kind(this::trends, "<rect class=\"value\""));
  kinds.put("find", new Kind(this::found, "<mark"));
  kinds.put("topic", new Kind(() -> of(likeTopics), "class=\"reason\""));
  return kinds;
}

String api(String query) {
  return "/api/v1/search?q=" + encoded(query);
}

<T> T of(List<T> list) {
  return list.get(random.nextInt(list.size()));
}

String page(String query) {
  return "/search?q=" + encoded(query);
}

String trends() {
  Stream<String> terms = Stream.of(of(frequent), of(middling), of(rare));
  return "/trends?" + terms.map(term -> "q=" + encoded(term)).collect(Collectors.joining("&"));
}

/// Two to six words in a row.
String row() {
  return String.join(" ", row(of(said).words(), 2 + random.nextInt(5)));
}

List<String> row(List<String> words, int most) {
  int from = random.nextInt(Math.max(1, words.size() - most + 1));
  return words.subList(from, Math.min(words.size(), from + most));
}

/// One word, three that are said in a row, two that are said near each other, or any two.
String words() {
  List<String> row = row(of(said).words(), 12);
  return switch (random.nextInt(4)) {
    case 0 -> of(random.nextBoolean() ? rare : middling);
    case 1 -> String.join(" ", row(row, 3));
    case 2 -> of(row) + " " + of(row);
    default -> of(frequent) + " " + of(middling);
  };
}

String connected() {
  return switch (random.nextInt(3)) {
    case 0 -> of(middling) + " OR " + of(rare);
    case 1 -> of(frequent) + " " + of(middling) + " -" + of(rare);
    default -> "(%s OR %s) %s -\"%s\"".formatted(of(middling), of(rare), of(frequent), row());
  };
}

String filtered() {
  Said one = of(said);
  String words = String.join(" ", row(one.words(), 2));
  int year = Integer.parseInt(one.year());
  List<String> speakers =
      saidBySpeaker.keySet().stream().filter(name -> !name.isEmpty()).sorted().toList();
  return switch (random.nextInt(speakers.isEmpty() ? 4 : 5)) {
    case 0 -> words + " show:" + one.show();
    case 1 -> words + " from:" + (year - 1) + " to:" + (year + 1);
    case 2 -> words + " in:spoken";
    case 3 -> of(names) + " in:notes";
    default -> {
      String speaker = of(speakers);
      String word = of(of(saidBySpeaker.get(speaker)).words());
      yield word + " speaker:\"" + speaker + '"';
    }
  };
}

String near() {
  List<String> row = row(of(said).words(), 6);
  return "\"%s %s\"~5".formatted(row.getLast(), row.getFirst());
}

String beginning() {
  String word = of(random.nextBoolean() ? rare : middling);
  String beginning = word.substring(0, 2 + random.nextInt(3)) + '*';
  return random.nextBoolean() ? beginning : of(frequent) + ' ' + beginning;
}

/// What somebody has typed so far of a headline, a name or a word.
String typed() {
  String whole =
      switch (random.nextInt(3)) {
        case 0 -> of(headlines);
        case 1 -> of(names);
        default -> of(middling);
      };
  String part = whole.substring(0, 1 + random.nextInt(Math.min(whole.length(), 12)));
  return "/search/suggest?q=" + encoded(part.strip());
}

String found() {
  Said one = of(said);
  return one.transcript() + "?q=" + encoded(of(one.words()));
}

String encoded(String query) {
  return URLEncoder.encode(query, StandardCharsets.UTF_8);
}

int measure(String name, Kind kind) throws InterruptedException {
  ask(kind, number("--warm-up"));
  long start = System.nanoTime();
  List<Exchange> exchanges = ask(kind, number("--requests"));
  double seconds = (System.nanoTime() - start) / 1e9;
  long[] nanos = exchanges.stream().mapToLong(Exchange::nanos).sorted().toArray();
  List<String> faults =
      exchanges.stream().map(Exchange::fault).filter(fault -> !fault.isEmpty()).toList();
  System.out.printf(
      Locale.ROOT,
      "%-10s %8d %9.2f %9.2f %9.2f %9.2f %8.0f %6d%n",
      name,
      nanos.length,
      at(nanos, 50),
      at(nanos, 95),
      at(nanos, 99),
      at(nanos, 100),
      nanos.length / seconds,
      faults.size());
  faults.stream().limit(3).forEach(fault -> System.out.println("  " + fault));
  return faults.size();
}

double at(long[] sorted, int percent) {
  return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
}

List<Exchange> ask(Kind kind, int requests) throws InterruptedException {
  Queue<String> open = new ConcurrentLinkedQueue<>();
  for (int i = 0; i < requests; i++) {
    open.add(kind.address().get());
  }
  Pattern answer = Pattern.compile(kind.answer());
  List<Exchange> exchanges = Collections.synchronizedList(new ArrayList<>());
  List<Thread> users = new ArrayList<>();
  for (int i = 0; i < number("--users"); i++) {
    users.add(
        Thread.ofPlatform()
            .start(() -> {
              for (String address; (address = open.poll()) != null; ) {
                exchanges.add(exchange(address, answer));
              }
            }));
  }
  for (Thread user : users) {
    user.join();
  }
  return exchanges;
}

Exchange exchange(String address, Pattern answer) {
  long start = System.nanoTime();
  try {
    HttpURLConnection connection = open(address);
    int status = connection.getResponseCode();
    byte[] body;
    try (InputStream in =
        status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      body = in == null ? new byte[0] : in.readAllBytes();
    }
    long nanos = System.nanoTime() - start;
    boolean answered = status == 200 && answer.matcher(text(connection, body)).find();
    return new Exchange(nanos, answered ? "" : status + " without an answer: " + address);
  } catch (IOException e) {
    return new Exchange(System.nanoTime() - start, e + ": " + address);
  }
}

HttpURLConnection open(String address) throws IOException {
  HttpURLConnection connection =
      (HttpURLConnection) URI.create(base + address).toURL().openConnection();
  connection.setInstanceFollowRedirects(false);
  connection.setRequestProperty("Accept-Encoding", "gzip");
  return connection;
}

String text(HttpURLConnection connection, byte[] body) throws IOException {
  boolean gzip = "gzip".equals(connection.getContentEncoding());
  try (InputStream in = new ByteArrayInputStream(body);
      InputStream plain = gzip ? new GZIPInputStream(in) : in) {
    return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
  }
}

String get(String address) throws IOException {
  HttpURLConnection connection = open(address);
  try (InputStream in = connection.getInputStream()) {
    return text(connection, in.readAllBytes());
  }
}

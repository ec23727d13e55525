import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A peer over a folder of texts: what it finds, a line of JSON a file as the command line's contract has it, and its speed.
 * java Measure PEER FOLDER SPEED-FILE
 */
public final class Measure {
  private static final double PATIENCE_WITH_FIRST_PASS = 60; // seconds
  private static final double PATIENCE_WITH_FURTHER_PASSES = 30;

  /** Processor time: the clock on the wall runs faster the more else the machine does. */
  private static final OperatingSystemMXBean CLOCK =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Reads one text; answers with the fields of its line, without braces. */
  interface Peer {
    String read(String text) throws Exception;
  }

  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    System.setOut(System.err); // what a library prints is no answer
    Peer peer = named(args[0]);
    List<Path> files = texts(Path.of(args[1]));
    List<String> texts = new ArrayList<>();
    long bytes = 0;
    for (Path file : files) {
      texts.add(Files.readString(file));
      bytes += Files.size(file);
    }

    long begun = CLOCK.getProcessCpuTime();
    for (int i = 0; i < texts.size(); i++) {
      String name = Json.string(files.get(i).getFileName().toString());
      out.println("{\"file\":" + name + "," + peer.read(texts.get(i)) + "}");
    }
    double first = seconds(begun);
    out.flush();
    Files.writeString(Path.of(args[2]), Double.toString(bytes / 1e6 / best(peer, texts, first)));
  }

  /** The best of up to three passes after the first, which has warmed up; where that took a minute, it stands for itself. */
  private static double best(Peer peer, List<String> texts, double first) throws Exception {
    if (first > PATIENCE_WITH_FIRST_PASS) return first;
    double best = Double.MAX_VALUE;
    double spent = 0;
    for (int pass = 0; pass < 3 && spent < PATIENCE_WITH_FURTHER_PASSES; pass++) {
      long begun = CLOCK.getProcessCpuTime();
      for (String text : texts) peer.read(text);
      double taken = seconds(begun);
      spent += taken;
      best = Math.min(best, taken);
    }
    return best;
  }

  private static Peer named(String name) throws Exception {
    return switch (name) {
      case "sutime" -> new SuTime();
      case "heideltime-news" -> new HeidelTimePeer(de.unihd.dbs.heideltime.standalone.DocumentType.NEWS);
      case "heideltime-narratives" -> new HeidelTimePeer(de.unihd.dbs.heideltime.standalone.DocumentType.NARRATIVES);
      case "corenlp-entities" -> new CoreNlpEntities();
      case "corenlp-quotes" -> new CoreNlpQuotes();
      default -> throw new IllegalArgumentException(name + " is no peer");
    };
  }

  private static List<Path> texts(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static double seconds(long begun) {
    return (CLOCK.getProcessCpuTime() - begun) / 1e9;
  }
}

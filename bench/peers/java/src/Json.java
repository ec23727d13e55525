import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the answers need of JSON, and of the line that carries a text's date. */
final class Json {
  private static final Pattern HEADER = Pattern.compile("^ date (\\d{4}-\\d\\d-\\d\\d) ");

  private Json() {}

  /** The publication date, which stands in a text's first line. */
  static String published(String text) {
    Matcher header = HEADER.matcher(text);
    return header.find() ? header.group(1) : "2000-01-01";
  }

  static String array(String name, List<String> objects) {
    return string(name) + ":[" + String.join(",", objects) + "]";
  }

  /** A span with further fields, each a name and a value. */
  static String span(int start, int end, String... fields) {
    StringBuilder json = new StringBuilder("{\"start\":" + start + ",\"end\":" + end);
    for (int i = 0; i < fields.length; i += 2) {
      json.append(',').append(string(fields[i])).append(':').append(string(fields[i + 1]));
    }
    return json.append('}').toString();
  }

  static String string(String value) {
    if (value == null) return "null";
    StringBuilder json = new StringBuilder("\"");
    for (char c : value.toCharArray()) {
      if (c == '"' || c == '\\') json.append('\\').append(c);
      else if (c < ' ') json.append(String.format("\\u%04x", (int) c));
      else json.append(c);
    }
    return json.append('"').toString();
  }
}

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Properties;

/** CoreNLP's quotations with their speakers: its annotator "quote" and all that it asks for. It gives no cue. */
final class CoreNlpQuotes implements Measure.Peer {
  private final StanfordCoreNLP pipeline;

  CoreNlpQuotes() {
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
    settings.setProperty("ner.applyNumericClassifiers", "false");
    settings.setProperty("ner.useSUTime", "false");
    settings.setProperty("coref.algorithm", "statistical");
    pipeline = new StanfordCoreNLP(settings);
  }

  @Override
  public String read(String text) {
    CoreDocument document = pipeline.processToCoreDocument(text);
    List<CoreQuote> quotes = document.quotes() == null ? List.of() : document.quotes();
    return Json.array("quotes", quotes.stream().map(quote -> quote(text, quote)).toList());
  }

  /** The marks around a quotation are none of it. */
  private static String quote(String text, CoreQuote quote) {
    int start = quote.quoteCharOffsets().first;
    int end = quote.quoteCharOffsets().second;
    while (start < end && isMark(text.charAt(start))) start++;
    while (end > start && isMark(text.charAt(end - 1))) end--;
    String span = Json.span(start, end, "kind", "direct");
    String speaker = quote.speakerCharOffsets().map(at -> Json.span(at.first, at.second)).orElse("null");
    return span.substring(0, span.length() - 1) + ",\"cue\":null,\"speaker\":" + speaker + "}";
  }

  private static boolean isMark(char c) {
    return "\"“”'‘’`".indexOf(c) >= 0;
  }
}

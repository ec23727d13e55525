import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreEntityMention;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** CoreNLP's entity recogniser: its three statistical models, without numbers, dates and the finer kinds. */
final class CoreNlpEntities implements Measure.Peer {
  private static final Map<String, String> KINDS =
      Map.of("PERSON", "person", "ORGANIZATION", "organisation", "LOCATION", "place");

  private final StanfordCoreNLP pipeline;

  CoreNlpEntities() {
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,pos,lemma,ner");
    settings.setProperty("ner.applyNumericClassifiers", "false");
    settings.setProperty("ner.useSUTime", "false");
    settings.setProperty("ner.applyFineGrained", "false");
    pipeline = new StanfordCoreNLP(settings);
  }

  @Override
  public String read(String text) {
    CoreDocument document = pipeline.processToCoreDocument(text);
    return Json.array("actors", document.entityMentions().stream().map(this::actor).filter(Objects::nonNull).toList());
  }

  private String actor(CoreEntityMention mention) {
    String kind = KINDS.get(mention.entityType());
    if (kind == null) return null;
    var span = mention.charOffsets();
    boolean pronoun = mention.tokens().stream().allMatch(token -> token.tag().startsWith("PRP"));
    return Json.span(span.first, span.second, "kind", kind, "form", pronoun ? "pronoun" : "name");
  }
}

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** SUTime as its own documentation runs it: over tokens, sentences and parts of speech, with its settings as they come. */
final class SuTime implements Measure.Peer {
  private final StanfordCoreNLP pipeline;

  SuTime() {
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,pos");
    pipeline = new StanfordCoreNLP(settings);
    pipeline.addAnnotator(new TimeAnnotator("sutime", new Properties()));
  }

  @Override
  public String read(String text) {
    Annotation document = new Annotation(text);
    document.set(CoreAnnotations.DocDateAnnotation.class, Json.published(text));
    pipeline.annotate(document);
    List<String> dates = new ArrayList<>();
    for (CoreMap found : document.get(TimeAnnotations.TimexAnnotations.class)) {
      Timex timex = found.get(TimeAnnotations.TimexAnnotation.class);
      dates.add(
          Json.span(
              found.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
              found.get(CoreAnnotations.CharacterOffsetEndAnnotation.class),
              "type", timex.timexType(),
              "value", timex.value()));
    }
    return Json.array("dates", dates);
  }
}

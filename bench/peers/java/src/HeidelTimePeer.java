import de.unihd.dbs.heideltime.standalone.Config;
import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.components.JCasFactory;
import de.unihd.dbs.heideltime.standalone.components.impl.JCasFactoryImpl;
import de.unihd.dbs.heideltime.standalone.components.impl.UimaContextImpl;
import de.unihd.dbs.uima.annotator.heideltime.HeidelTime;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import de.unihd.dbs.uima.types.heideltime.Dct;
import de.unihd.dbs.uima.types.heideltime.Sentence;
import de.unihd.dbs.uima.types.heideltime.Timex3;
import de.unihd.dbs.uima.types.heideltime.Token;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.FSIterator;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.XMLInputSource;

/**
 * HeidelTime's annotator over CoreNLP's sentences, tokens and parts of speech. Its standalone program has a wrapper for that tagger
 * too, which loads the model anew for every text and was made for an older CoreNLP; the tags are the same.
 */
final class HeidelTimePeer implements Measure.Peer {
  private final StanfordCoreNLP tagger;
  private final HeidelTime heidelTime = new HeidelTime();
  private final JCas cas;

  HeidelTimePeer(DocumentType domain) throws Exception {
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,pos");
    tagger = new StanfordCoreNLP(settings);
    Config.setProps(configuration());
    heidelTime.initialize(new UimaContextImpl(Language.ENGLISH, domain, false));
    var types = HeidelTime.class.getClassLoader().getResource(Config.get(Config.TYPESYSTEMHOME));
    var described = UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(types));
    JCasFactory factory = new JCasFactoryImpl(new TypeSystemDescription[] {described});
    cas = factory.createJCas();
  }

  @Override
  public String read(String text) throws Exception {
    cas.reset();
    cas.setDocumentText(text);
    Dct published = new Dct(cas);
    published.setValue(Json.published(text).replace('-', '.') + "T00:00");
    published.addToIndexes();
    CoreDocument document = tagger.processToCoreDocument(text);
    for (CoreSentence sentence : document.sentences()) {
      List<CoreLabel> tokens = sentence.tokens();
      add(new Sentence(cas), tokens.get(0).beginPosition(), tokens.get(tokens.size() - 1).endPosition());
      for (CoreLabel label : tokens) {
        Token token = new Token(cas);
        token.setPos(label.tag());
        add(token, label.beginPosition(), label.endPosition());
      }
    }
    heidelTime.process(cas);

    List<String> dates = new ArrayList<>();
    FSIterator<Annotation> found = cas.getAnnotationIndex(Timex3.type).iterator();
    while (found.hasNext()) {
      Timex3 timex = (Timex3) found.next();
      dates.add(
          Json.span(timex.getBegin(), timex.getEnd(), "type", timex.getTimexType(), "value", timex.getTimexValue()));
    }
    return Json.array("dates", dates);
  }

  private static void add(Annotation annotation, int start, int end) {
    annotation.setBegin(start);
    annotation.setEnd(end);
    annotation.addToIndexes();
  }

  /** What HeidelTime's own config.props says, as far as it is asked for. */
  private static Properties configuration() {
    Properties properties = new Properties();
    for (String kind : List.of("Date", "Duration", "Set", "Time", "Temponym")) {
      properties.setProperty("consider" + kind, String.valueOf(!kind.equals("Temponym")));
      properties.setProperty("uimaVar" + kind, kind);
    }
    properties.setProperty("typeSystemHome", "desc/type/HeidelTime_TypeSystem.xml");
    properties.setProperty("uimaVarLanguage", "Language");
    properties.setProperty("uimaVarTypeToProcess", "Type");
    properties.setProperty("uimaVarConvertDurations", "ConvertDurations");
    return properties;
  }
}

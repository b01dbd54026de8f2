import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;

/**
 * Answers for one TDB2 database until nobody can ask any more: {@code java Tdb2.java [FOLDER]}; without a folder for
 * an empty one in memory.
 *
 * <p>In: a line {@code VERB LENGTH GRAPH}, then so many bytes; "-" is the default graph. Out: a line {@code OK LENGTH} or
 * {@code NO LENGTH}, then so many bytes: an answer in SPARQL 1.1 JSON, nothing, or what was wrong.
 */
public final class Tdb2 {
    private final Dataset dataset;

    private Tdb2(Dataset dataset) {
        this.dataset = dataset;
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        System.setOut(System.err); // whatever the library prints is no reply
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        Tdb2 database = null;
        try {
            database = new Tdb2(
                    arguments.length == 0 ? TDB2Factory.createDataset() : TDB2Factory.connectDataset(arguments[0]));
            reply(out, "OK", new byte[0]);
        } catch (RuntimeException error) {
            reply(out, "NO", told(error));
            return;
        }
        for (String head = line(in); !head.isEmpty(); head = line(in)) {
            String[] words = head.split(" ", 3);
            byte[] body = in.readNBytes(Integer.parseInt(words[1]));
            try {
                reply(out, "OK", database.done(words[0], words[2], body));
            } catch (RuntimeException error) {
                reply(out, "NO", told(error));
            }
        }
        database.dataset.close();
    }

    private byte[] done(String verb, String graph, byte[] body) {
        if (verb.equals("ASK")) {
            return Txn.calculateRead(dataset, () -> answer(new String(body, StandardCharsets.UTF_8)));
        }
        Txn.executeWrite(dataset, () -> {
            change(verb, graph.equals("-") ? dataset.getDefaultModel() : dataset.getNamedModel(graph), body);
        });
        return new byte[0];
    }

    private byte[] answer(String text) {
        Query query = QueryFactory.create(text);
        ByteArrayOutputStream found = new ByteArrayOutputStream();
        try (QueryExecution execution = QueryExecutionFactory.create(query, dataset)) {
            if (query.isAskType()) {
                ResultSetFormatter.outputAsJSON(found, execution.execAsk());
            } else {
                ResultSetFormatter.outputAsJSON(found, execution.execSelect());
            }
        }
        return found.toByteArray();
    }

    private static void change(String verb, Model graph, byte[] body) {
        if (!verb.equals("ADD")) {
            graph.removeAll();
        }
        if (!verb.equals("DROP")) {
            RDFDataMgr.read(graph, new ByteArrayInputStream(body), Lang.NTRIPLES);
        }
    }

    private static String line(DataInputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n' && next >= 0; next = in.read()) {
            read.write(next);
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    private static byte[] told(RuntimeException error) {
        return String.valueOf(error.getMessage()).getBytes(StandardCharsets.UTF_8);
    }

    private static void reply(OutputStream out, String verdict, byte[] body) throws IOException {
        out.write((verdict + " " + body.length + "\n").getBytes(StandardCharsets.UTF_8));
        out.write(body);
        out.flush();
    }
}

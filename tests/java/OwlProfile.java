import java.io.File;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.profiles.OWL2RLProfile;
import org.semanticweb.owlapi.profiles.OWLProfile;
import org.semanticweb.owlapi.profiles.OWLProfileReport;

/**
 * Says whether each file is in OWL 2 RL and OWL 2 DL.
 *
 * <p>One line per profile and file: its name, "in" or "out", and how many axioms there are;
 * then one indented line per violation. Run from source: java -cp 'jars/*' OwlProfile.java FILE...
 */
public class OwlProfile {
    public static void main(String[] files) throws Exception {
        for (String file : files) {
            OWLOntology ontology =
                    OWLManager.createOWLOntologyManager()
                            .loadOntologyFromOntologyDocument(new File(file));
            report(ontology, new OWL2RLProfile());
            report(ontology, new OWL2DLProfile());
        }
    }

    private static void report(OWLOntology ontology, OWLProfile profile) {
        OWLProfileReport report = profile.checkOntology(ontology);
        String verdict = report.isInProfile() ? "in" : "out";
        System.out.println(profile.getName() + " " + verdict + " " + ontology.getAxiomCount());
        report.getViolations().forEach(violation -> System.out.println("  " + violation));
    }
}

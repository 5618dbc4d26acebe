package tandem.demo;

import org.springframework.stereotype.Component;
import tandem.campaigns.Campaigns;
import tandem.capture.Sources;
import tandem.capture.connector.Connectors;
import tandem.capture.connector.Reception;
import tandem.capture.hosted.PastForms;
import tandem.capture.imports.ImportAtOnce;
import tandem.content.PastContent;
import tandem.fields.Fields;
import tandem.intake.Intake;
import tandem.scoring.FitTerms;
import tandem.segments.Segments;

/** The doors that marketing's work comes in by. */
@Component
record MarketingDoors(
    Intake intake,
    Campaigns campaigns,
    Sources sources,
    ImportAtOnce imports,
    PastForms forms,
    Connectors connectors,
    Reception reception,
    PastContent content,
    Fields fields,
    Segments segments,
    FitTerms fit) {}

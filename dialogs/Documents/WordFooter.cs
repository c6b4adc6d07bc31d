using DocumentFormat.OpenXml.Wordprocessing;

namespace SupervisionBot.Dialogs.Documents;

/// <summary>The foot of every page of a Word file: the document's line, and at the right "2 / 5".</summary>
static class WordFooter
{
    public static Footer Of(string line)
    {
        var paragraph = WordDocument.Styled(WordStyles.Foot, line);
        paragraph.Append(
            new Run(new TabChar()),
            new SimpleField(new Run(new Text("1"))) { Instruction = "PAGE" },
            new Run(new Text(" / ") { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve }),
            new SimpleField(new Run(new Text("1"))) { Instruction = "NUMPAGES" }
        );
        return new Footer(paragraph);
    }
}

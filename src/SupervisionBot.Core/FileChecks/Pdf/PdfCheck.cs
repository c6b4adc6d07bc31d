using System.Xml;

namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>
/// Reads a PDF through: every object of every revision is looked at, every stream but pictures unpacked to its end; pages and title are the last
/// revision's.
/// </summary>
static class PdfCheck
{
    /// <summary>Programs look for the beginning of a PDF behind so many other bytes.</summary>
    public const int LongestLead = 1024;

    const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <exception cref="FileFaultException" />
    public static FileVerdict.Good Check(Stream content, FileLimits limits)
    {
        var file = new PdfFile(content, limits);
        var rules = new PdfRules(file, limits);
        file.Read(rules.Look);
        rules.LookAtWaiting();
        if (
            !file.HasEnd
            || file.LastTrailer is not { } trailer
            || file.Value(trailer["Root"]) is not PdfValue.Dictionary root
            || PdfPages.Count(file, root) is not (> 0 and var pages)
        )
            throw new FileFaultException(FileFault.Damaged);
        return new FileVerdict.Good("pdf", pages, Title(file, trailer, root));
    }

    static string? Title(PdfFile file, PdfValue.Dictionary trailer, PdfValue.Dictionary root)
    {
        if (file.Title(trailer["Info"]) is { } said && PdfText.Title(said) is { } title)
            return title;
        foreach (var (_, metadata) in file.Streams(root["Metadata"]))
            try
            {
                using var xml = XmlReader.Create(metadata, Xml.Settings);
                while (xml.Read())
                    if (xml is { NodeType: XmlNodeType.Element, LocalName: "title", NamespaceURI: DublinCore })
                        using (var inner = xml.ReadSubtree())
                        {
                            var text = "";
                            while (inner.Read())
                                if (inner.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && text.Length == 0)
                                    text = inner.Value;
                            return PdfText.Title(text);
                        }
            }
            catch (XmlException)
            {
                // Metadata that is no XML names nothing.
            }
        return null;
    }
}

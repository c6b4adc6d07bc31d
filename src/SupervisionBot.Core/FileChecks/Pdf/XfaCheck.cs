using System.Xml;

namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>A form of XML inside a PDF: taken when it only shows and computes nothing.</summary>
static class XfaCheck
{
    static readonly string[] Scripts = ["script", "execute", "wsdlConnection", "xmlConnection"];

    /// <param name="xfa">One stream, or a list of names and streams which together are one document.</param>
    public static void Check(PdfFile file, PdfValue xfa)
    {
        var rows = file.Values(xfa).OfType<PdfValue.Row>().ToList();
        if (rows.Count == 0)
            Read([.. file.Streams(xfa).Take(1).Select(one => one.Content)], alone: true);
        foreach (var row in rows)
        {
            // Each is looked at in all its revisions on its own when they do not fit together.
            var parts = row.Items.Select(item => file.Streams(item).Select(one => one.Content).ToList()).Where(part => part.Count > 0).ToList();
            Read([.. parts.Select(part => part[0])], alone: true);
            foreach (var older in parts.SelectMany(part => part.Skip(1)))
                Read([older], alone: false);
        }
    }

    static void Read(List<MemoryStream> parts, bool alone)
    {
        if (parts.Count == 0)
            return;
        using var whole = new MemoryStream();
        foreach (var part in parts)
            part.WriteTo(whole);
        whole.Position = 0;
        try
        {
            using var xml = XmlReader.Create(whole, Xml.Fragments);
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (xml.LocalName == "submit" && xml.GetAttribute("target") is { Length: > 0 } target)
                    throw new FileFaultException(FileFault.SubmitForm, target);
                if (Scripts.Contains(xml.LocalName) && !xml.IsEmptyElement)
                    throw new FileFaultException(FileFault.FormScript);
            }
        }
        catch (XmlException)
        {
            if (alone)
                throw new FileFaultException(FileFault.FormScript);
        }
    }
}

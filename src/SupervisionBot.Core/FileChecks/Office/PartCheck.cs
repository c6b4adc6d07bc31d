using System.IO.Compression;
using System.Text;
using System.Xml;

namespace SupervisionBot.Core.FileChecks.Office;

/// <summary>Reads one part of XML to its end: fields of Word, formulas and links of Excel, actions of PowerPoint.</summary>
static class PartCheck
{
    const int Beginning = 4096;

    /// <exception cref="FileFaultException" />
    public static void Check(ZipArchiveEntry entry)
    {
        var fields = new FieldReader();
        Each(
            entry,
            xml =>
            {
                switch (xml.LocalName)
                {
                    case "ddeLink":
                        throw new FileFaultException(FileFault.DataLink);
                    case "altChunk":
                        throw new FileFaultException(FileFault.InsertedFile);
                    case "macrosheet":
                        throw new FileFaultException(FileFault.Macros);
                    case "ocx":
                        throw new FileFaultException(FileFault.ActiveX);
                    case "webPr" when xml.GetAttribute("url") is { } url && Address.IsElsewhere(url):
                        throw new FileFaultException(FileFault.RemoteContent, url);
                    case "imagedata" or "fill" or "stroke" when xml.GetAttribute("src") is { } source && Address.IsElsewhere(source):
                        throw new FileFaultException(FileFault.RemoteContent, source);
                    case "hlinkClick"
                    or "hlinkHover"
                    or "hlinkMouseOver"
                        when xml.GetAttribute("action")?.Trim().StartsWith("ppaction://program", StringComparison.OrdinalIgnoreCase) == true:
                        throw new FileFaultException(FileFault.Launch);
                    case "fldSimple":
                        FieldReader.Judge(Attribute(xml, "instr"));
                        break;
                    case "fldChar":
                        fields.Mark(Attribute(xml, "fldCharType"));
                        break;
                    case "instrText" or "delInstrText":
                        fields.Instruction = true;
                        break;
                    case "f":
                        fields.Formula = true;
                        break;
                }
            },
            fields.Text,
            fields.Ended
        );
    }

    /// <summary>Shows every element, its text and its end.</summary>
    /// <exception cref="FileFaultException" />
    public static void Each(ZipArchiveEntry entry, Action<XmlReader> element, Action<XmlReader>? text = null, Action<string>? ended = null)
    {
        var begun = false;
        try
        {
            using var part = entry.Open();
            using var xml = XmlReader.Create(part, Xml.Settings);
            while (xml.Read())
                switch (xml.NodeType)
                {
                    case XmlNodeType.Element:
                        begun = true;
                        var (name, isEmpty) = (xml.LocalName, xml.IsEmptyElement);
                        element(xml);
                        if (isEmpty)
                            ended?.Invoke(name);
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when text != null:
                        text(xml);
                        break;
                    case XmlNodeType.EndElement:
                        ended?.Invoke(xml.LocalName);
                        break;
                }
        }
        // Excel's drawings of notes (.vml) are not always well-formed; their links stand in relationships.
        catch (XmlException) when (begun && entry.FullName.EndsWith(".vml", StringComparison.OrdinalIgnoreCase)) { }
        catch (Exception broken) when (broken is XmlException or ArgumentException or DecoderFallbackException)
        {
            throw new FileFaultException(!begun && Declares(entry) ? FileFault.Declarations : FileFault.Damaged);
        }
    }

    /// <summary>Whether a declaration of a type of document stands at its beginning, in whatever encoding.</summary>
    static bool Declares(ZipArchiveEntry entry)
    {
        var head = new byte[Beginning];
        using var part = entry.Open();
        var text = Encoding
            .Latin1.GetString(head, 0, part.ReadAtLeast(head, head.Length, throwOnEndOfStream: false))
            .Replace("\0", "", StringComparison.Ordinal);
        return text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
    }

    static string Attribute(XmlReader xml, string name)
    {
        var value = "";
        while (xml.MoveToNextAttribute())
            if (xml.LocalName == name)
                value = xml.Value;
        xml.MoveToElement();
        return value;
    }
}

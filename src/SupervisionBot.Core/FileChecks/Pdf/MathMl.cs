using System.Xml;

namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>A formula as text: XML of MathML alone.</summary>
static class MathMl
{
    const string Namespace = "http://www.w3.org/1998/Math/MathML";

    public static bool Is(Stream content)
    {
        try
        {
            using var xml = XmlReader.Create(content, Xml.Settings);
            var elements = 0;
            while (xml.Read())
                if (
                    xml.NodeType == XmlNodeType.Element
                    && (xml.NamespaceURI is not (Namespace or "") || (elements++ == 0 && xml.LocalName != "math"))
                )
                    return false;
            return elements > 0;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}

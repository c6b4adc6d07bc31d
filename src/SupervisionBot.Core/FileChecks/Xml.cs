using System.Xml;

namespace SupervisionBot.Core.FileChecks;

/// <summary>How XML of others is read: nothing that it declares is followed, nothing is fetched.</summary>
static class Xml
{
    public static XmlReaderSettings Settings { get; } =
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            MaxCharactersFromEntities = 1024,
        };

    /// <summary>Several documents, one behind the other.</summary>
    public static XmlReaderSettings Fragments { get; } =
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            ConformanceLevel = ConformanceLevel.Fragment,
            CheckCharacters = false,
        };
}

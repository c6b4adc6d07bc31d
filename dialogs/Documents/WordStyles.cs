using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using SupervisionBot.Core;
using WordLanguages = DocumentFormat.OpenXml.Wordprocessing.Languages;

namespace SupervisionBot.Dialogs.Documents;

/// <summary>How the parts of a Word file look. The identifiers are those that Word knows, so that its navigation shows the headings.</summary>
static class WordStyles
{
    public const string Title = "Title";
    public const string Heading = "Heading1";
    public const string ColumnName = "ColumnName";
    public const string Foot = "Footer";

    /// <summary>There on Windows and with Office; elsewhere the reader's own font for Chinese takes its place.</summary>
    const string Latin = "Calibri",
        Chinese = "Microsoft YaHei";

    const string Ink = "0B6A6F";

    public static Styles Of(Language language) =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts
                        {
                            Ascii = Latin,
                            HighAnsi = Latin,
                            ComplexScript = Latin,
                            EastAsia = Chinese,
                            Hint = language == Language.Chinese ? FontTypeHintValues.EastAsia : null,
                        },
                        new FontSize { Val = "22" },
                        new WordLanguages { Val = language == Language.Chinese ? "zh-CN" : "en-GB", EastAsia = "zh-CN" }
                    )
                ),
                new ParagraphPropertiesDefault(
                    new ParagraphPropertiesBaseStyle(
                        new SpacingBetweenLines
                        {
                            After = "120",
                            Line = "288",
                            LineRule = LineSpacingRuleValues.Auto,
                        }
                    )
                )
            ),
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle())
            {
                Type = StyleValues.Paragraph,
                StyleId = "Normal",
                Default = true,
            },
            Line(Title, "Title", new ParagraphProperties(new KeepNext(), new SpacingBetweenLines { After = "240" }), Large("36"), null),
            Line(
                Heading,
                "heading 1",
                new ParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "240", After = "80" }, new OutlineLevel { Val = 0 }),
                Large("26"),
                null
            ),
            Line(ColumnName, "Column Name", new ParagraphProperties(new KeepNext()), [new Bold()], "Normal"),
            Line(
                Foot,
                "footer",
                new ParagraphProperties(new Tabs(new TabStop { Val = TabStopValues.Right, Position = WordDocument.TextWidth })),
                [new Color { Val = "595959" }, new FontSize { Val = "18" }],
                "Normal"
            )
        );

    static OpenXmlElement[] Large(string halfPoints) => [new Bold(), new Color { Val = Ink }, new FontSize { Val = halfPoints }];

    static Style Line(string id, string name, ParagraphProperties shape, OpenXmlElement[] letters, string? next) =>
        new(
            new StyleName { Val = name },
            new BasedOn { Val = "Normal" },
            new NextParagraphStyle { Val = next ?? "Normal" },
            new PrimaryStyle(),
            new StyleParagraphProperties(shape.ChildElements.Select(child => child.CloneNode(true))),
            new StyleRunProperties(letters)
        )
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            CustomStyle = id == ColumnName ? true : null,
        };
}

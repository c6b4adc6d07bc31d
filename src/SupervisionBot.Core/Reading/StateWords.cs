using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Reading;

/// <summary>Where an entry stands, as people say it: "sent back", 没批.</summary>
public static partial class StateWords
{
    public static bool Returned(string words) => ReturnedWords().IsMatch(words);

    public static bool Waiting(string words) => WaitingWords().IsMatch(words);

    public static bool Approved(string words) => ApprovedWords().IsMatch(words);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"退回|打回|退我|被退|为(?:啥|什么|何)退|\b(?:returned|sent back|c[ao]me back|reject\w*|not accepted)\b", Plain)]
    private static partial Regex ReturnedWords();

    [GeneratedRegex(
        @"待审|没批|未批|没审|没通过|未通过|等.{0,4}(?:批|审)|\b(?:waiting|pending|not (?:yet )?approved|unapproved|still to approve|hasn'?t approved)\b",
        Plain
    )]
    private static partial Regex WaitingWords();

    [GeneratedRegex(@"已通过|已批|批了的|通过了?的|\b(?:are|were|is|got|been|already) approved\b|^approved\b", Plain)]
    private static partial Regex ApprovedWords();
}

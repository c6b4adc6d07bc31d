using System.Net.Mail;

namespace SupervisionBot.Core.Rosters;

/// <summary>E-mail addresses as rosters have them.</summary>
public static class RosterAddress
{
    const int Longest = 254;

    /// <summary>Whether it is one address and nothing beside.</summary>
    public static bool IsOne(string written) =>
        written.Trim() is { Length: > 0 and <= Longest } address
        && MailAddress.TryCreate(address, out var read)
        && read.Address == address
        && read.Host.Contains('.', StringComparison.Ordinal)
        && !address.Any(c => char.IsWhiteSpace(c) || c is ',' or ';' or '<' or '>' or '(' or ')' or '"');
}

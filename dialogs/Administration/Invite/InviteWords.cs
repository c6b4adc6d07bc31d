using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Joining;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Administration.Invite;

/// <summary>The code as the administrator gets it, and the words to pass on with it.</summary>
static class InviteWords
{
    static readonly Texts Texts = new(typeof(InviteWords));

    public static Card Made(Turn turn, string card, InviteOutcome.Invited invited) =>
        new Card(card)
            .Title(Texts.Say("Made", ("name", turn.NameOf(invited.Person.Name, invited.Person.NameEn)), ("code", invited.Invitation.Code.Text)))
            .Text(Texts.Say("MadeUntil", ("until", Until(invited))));

    /// <summary>In the person's own language first, then in the other.</summary>
    public static string ToPassOn(InviteOutcome.Invited invited) =>
        string.Join(
            "\n\n",
            Enum.GetValues<Language>().OrderBy(language => language != invited.Person.Language).Select(language => Message(language, invited))
        );

    static string Message(Language language, InviteOutcome.Invited invited)
    {
        var (person, culture) = (invited.Person, CultureInfo.GetCultureInfo(language.Tag()));
        var name = language == Language.English && person.NameEn.Length > 0 ? person.NameEn : person.Name;
        return Texts.SayIn(culture, "Message", ("name", name), ("code", invited.Invitation.Code.Text), ("until", Until(invited)));
    }

    /// <summary>By the person's clock, written alike in every language.</summary>
    static string Until(InviteOutcome.Invited invited) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{invited.Invitation.Until(invited.Person.TimeZone):yyyy-MM-dd HH:mm} ({invited.Person.TimeZone})"
        );
}

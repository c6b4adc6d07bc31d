using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>How an hour entry and the totals are told, on every card and in every sentence alike.</summary>
public sealed class EntryWords(Turn turn, IReadOnlyList<Supervisee> supervisees)
{
    static readonly Texts Texts = Texts.Shared;

    public string Type(string key) => turn.Speaker.Batch.TypeOf(key)?.Name.In(turn.Language) ?? key;

    public string Name(PersonId? id)
    {
        if (id is null || supervisees.FirstOrDefault(known => known.Id == id) is not { } person)
            return "";
        return turn.Language == Language.English && person.NameEn.Length > 0 ? person.NameEn : person.Name;
    }

    public static string Length(EntryFacts facts) =>
        facts is { From: { } from, To: { } to }
            ? Texts.Say("LengthWithRange", ("length", Spoken.Length(facts.Minutes)), ("range", Spoken.Range(from, to)))
            : Spoken.Length(facts.Minutes);

    /// <summary>"2 h case work with Li Ming".</summary>
    public string Short(EntryFacts facts)
    {
        var (length, type, name) = (Spoken.Length(facts.Minutes), InSentence(Type(facts.Type)), Name(facts.SuperviseeId));
        return name.Length > 0
            ? Texts.Say("EntryWith", ("length", length), ("type", type), ("name", name))
            : Texts.Say("EntryAlone", ("length", length), ("type", type));
    }

    public static string InSentence(string name) => name.Length == 0 ? name : char.ToLower(name[0], CultureInfo.CurrentCulture) + name[1..];

    public string Day(DateOnly day) => Spoken.Day(day, turn.Today);

    public void Facts(Card card, EntryFacts facts) =>
        card.Facts(
            (Texts["FactLength"], Length(facts)),
            (Texts["FactType"], Type(facts.Type)),
            (Texts["FactWith"], Name(facts.SuperviseeId)),
            (Texts["FactDay"], Day(facts.Day)),
            (Texts["FactNote"], facts.Note),
            (Texts["FactReason"], facts.LateReason ?? "")
        );

    /// <summary>What <see cref="Short"/> leaves out.</summary>
    public void Details(Card card, EntryFacts facts) =>
        card.Facts(
            (Texts["FactDay"], Day(facts.Day)),
            (Texts["FactTime"], facts is { From: { } from, To: { } to } ? Spoken.Range(from, to) : ""),
            (Texts["FactNote"], facts.Note),
            (Texts["FactReason"], facts.LateReason ?? "")
        );

    public static void Total(Card card, HourTotals totals)
    {
        var (logged, approved) = (Spoken.Length(totals.LoggedMinutes), Spoken.Length(totals.ApprovedMinutes));
        if (totals.NeededMinutes is not { } needed)
        {
            card.Text(Texts.Say("TotalNoNeed", ("logged", logged), ("approved", approved)));
            return;
        }
        var words = totals switch
        {
            { LoggedMinutes: 0 } => "TotalNothing",
            { ApprovedMinutes: 0 } => "TotalNoneApproved",
            _ => "Total",
        };
        card.Bar(Texts.Say(words, ("logged", logged), ("needed", Spoken.Length(needed)), ("approved", approved)), totals.LoggedMinutes, needed);
    }
}

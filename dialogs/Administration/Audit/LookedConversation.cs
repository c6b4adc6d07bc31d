using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Administration.Audit;

/// <summary>
/// "Who looked at my record?": tells everybody who was shown their own hours, files, standing or audit. About others it tells nobody.
/// </summary>
public sealed class LookedConversation(Looks looks, AuditDesk desk, NameBook names) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(LookedConversation), "who-looked", "TriggersLooked")
        {
            Intents = ["who_looked"],
            Theme = Theme.Programme,
            Listed = false,
            OnlyTells = true,
            NamesPeople = true,
            IsFor = _ => true,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var named = turn.Heard?.Names(ThingKind.Person) == true;
        turn.TakeAll();
        if (named && !AuditReader.IsOwn(turn.Words))
        {
            await dialogs.Context.SayAsync(Texts["OnlyOwn"], [Texts["LookedTitle"], Texts.Shared["Help"]], cancellationToken);
            return;
        }
        var period = PeriodReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese);
        (DateOnly, DateOnly)? days = period is null ? null : (period.From, period.To);
        var seen = await looks.OfAsync(turn.Speaker.Id, days, turn.Speaker.Zone, cancellationToken);
        var first = await desk.SinceAsync(cancellationToken) ?? turn.Now;
        var since = Spoken.Date(LocalTime.Day(first, turn.Speaker.Zone), turn.Today);
        if (seen.Count == 0)
        {
            await dialogs.Context.SayAsync(Texts.Say("NobodyLooked", ("since", since)), turn.WaysOn(), cancellationToken);
            return;
        }
        var known = await names.OfAsync(seen.Select(one => (PersonId?)one.By), cancellationToken);
        var card = new Card(turn.Memory.NewCard()).Title(Texts["LookedTitle"]);
        foreach (var day in seen.GroupBy(one => LocalTime.Day(one.At, turn.Speaker.Zone)))
            card.Item(Spoken.Date(day.Key, turn.Today), string.Join('\n', day.GroupBy(one => one.By).Select(by => Saw(by.Key, [.. by]))));
        await dialogs.Context.ShowAsync(card.Hint(Texts.Say("LookedSince", ("since", since))), turn.WaysOn(), cancellationToken);

        string Saw(PersonId by, IReadOnlyList<Looked> what) =>
            Texts.Say(
                "Saw",
                ("name", known.Where(one => one.Id == by).Select(one => turn.NameOf(one.Name, one.NameEn)).FirstOrDefault() ?? ""),
                ("what", Spoken.All([.. what.Select(one => Texts[$"Looked{one.What}"])]))
            );
    }
}

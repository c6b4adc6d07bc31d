using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>What a trainee logged, changed or withdrew.</summary>
public sealed class TakingBackHours(HourUndo undo, HourLog hours, PersonFinder people) : TakingBack, ITakesBack
{
    public static IReadOnlyList<TakingBackDescription> Descriptions { get; } =
    [
        .. new[] { ActKind.HoursLogged, ActKind.HoursChanged, ActKind.HoursWithdrawn, ActKind.HoursAmended }.Select(kind => new TakingBackDescription(
            typeof(TakingBackHours),
            kind,
            speaker => speaker.Is(Role.Trainee)
        )),
    ];

    public override async Task<Card> TakeBackAsync(Turn turn, string card, ActId? act, CancellationToken cancellationToken)
    {
        var trainee = turn.Speaker.AsTrainee();
        var outcome = act is { } one ? await undo.OneAsync(trainee, one, cancellationToken) : await undo.LastAsync(trainee, cancellationToken);
        return await CardAsync(turn, card, outcome, cancellationToken);
    }

    async Task<Card> CardAsync(Turn turn, string id, UndoOutcome outcome, CancellationToken cancellationToken)
    {
        var trainee = turn.Speaker.AsTrainee();
        var words = new EntryWords(turn, await people.SuperviseesAsync(trainee.Id, trainee.BatchId, cancellationToken));
        var card = outcome switch
        {
            UndoOutcome.Undone undone => new Card(id).Title(Texts.Say(undone.Kind.ToString(), ("entry", words.Short(undone.Entry.Facts)))),
            UndoOutcome.Already => new Card(id).Text(Texts["Already"]),
            UndoOutcome.MovedOn moved => EntryCard.Of(id, moved.Entry, words).Hint(Texts["MovedOn"]),
            UndoOutcome.Refused refused => new Card(id).Text(Texts.Say("Refused", ("entry", words.Short(refused.Entry.Facts)))),
            _ => new Card(id).Text(Texts["Nothing"]),
        };
        if (outcome is UndoOutcome.Undone { Entry: { SessionId: { } session, Counts: false } })
            card.Hint(Texts["SessionNotHeld"]).Buttons(new Button(Texts["ItDid"], AttendanceVerbs.Change.About($"{session.Value:N}.0")));
        EntryWords.Total(card, await hours.TotalsAsync(trainee));
        return outcome is UndoOutcome.MovedOn
            ? card
            : card.Buttons(new Button(Texts.Shared["LogHours"], LogVerbs.Another), new Button(Texts.Shared["MyHours"], HoursVerbs.List));
    }
}

using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Messages.Reminders;

/// <summary>Puts a reminder off: the one whose button was pressed, or the last that came.</summary>
public sealed class SnoozeConversation(Snoozing snoozing, Preferences preferences, NoticeCatalogue notices) : Conversation(Description), IDescribed
{
    const double Understood = 0.95;

    /// <summary>So long the words are about the reminder whose button was pressed.</summary>
    static readonly TimeSpan Remembered = TimeSpan.FromMinutes(15);

    static readonly Texts Own = new(typeof(SnoozeConversation));

    static readonly IReadOnlyList<Phrase> Within = Phrase.In(Own, "SnoozeWords");

    /// <summary>The reminder whose Snooze was pressed last.</summary>
    static readonly Remembered<Guid?> Asked = new("snoozing", null);

    public static ConversationDescription Description { get; } =
        new(typeof(SnoozeConversation), "snooze", "TriggersSnooze")
        {
            Intents = ["snooze"],
            Yields = false,
            Listed = false,
            IsFor = _ => true,
            Fits = Fits,
            Verbs = SnoozeVerbs.Every,
        };

    /// <summary>Also asked for by "一小时后再提醒我", with the words at the end.</summary>
    static double Fits(Turn turn) =>
        Math.Max(
            Description.FitsPhrase(turn),
            Within.Any(words => turn.Folded.Contains(words.Folded, StringComparison.Ordinal)) && Moment(turn) != null ? Understood : 0
        );

    /// <summary>Says below a reminder why it came, and lets it be put off.</summary>
    public static Card Add(Card card, string why) => card.Hint(why).Buttons(new Button(Own["Snooze"], SnoozeVerbs.Ask));

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (await ReminderAsync(turn, cancellationToken) is not { } reminder)
        {
            turn.NotHeard = true;
            await dialogs.Context.SayAsync(Texts["NothingToSnooze"], [Texts["HelpTitle"]], cancellationToken);
            return;
        }
        // Until when is asked, too, where the words only probably mean the reminder.
        if (Moment(turn) is not { } moment || !MeansIt(turn))
        {
            Asked.Keep(turn, reminder.Value);
            await AskAsync(dialogs, cancellationToken);
            return;
        }
        Asked.Keep(turn, reminder.Value);
        var own = await preferences.OfAsync(turn.Speaker.Id, cancellationToken);
        var until = moment.At(turn.Now, turn.Speaker.Zone, day => own.MorningOf(day, turn.Speaker.Zone));
        var outcome = await snoozing.PutOffAsync(turn.Speaker.Id, reminder, until, cancellationToken);
        if (outcome is SnoozeOutcome.PutOff or SnoozeOutcome.Nothing)
            Asked.Keep(turn, null);
        turn.NotHeard = outcome is not SnoozeOutcome.PutOff;
        await dialogs.Context.SayAsync(
            outcome switch
            {
                SnoozeOutcome.PutOff putOff => Texts.Say("Snoozed", ("when", PreferenceWords.When(putOff.Until, turn))),
                SnoozeOutcome.TooLate late => Texts.Say("SnoozeTooLate", ("when", PreferenceWords.When(late.Until, turn))),
                SnoozeOutcome.TimeNotPossible => Texts["SnoozeNotPossible"],
                _ => Texts["NothingToSnooze"],
            },
            outcome is SnoozeOutcome.PutOff or SnoozeOutcome.Nothing ? turn.WaysOn() : Answers,
            cancellationToken
        );
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (NoticeCard.In(pressed.Card) is { } notice)
            Asked.Keep(turn, notice.Value);
        await AskAsync(dialogs, cancellationToken);
    }

    IReadOnlyList<string> Answers => [Texts["Snooze1"], Texts["Snooze2"], Texts["Snooze3"]];

    Task AskAsync(DialogContext dialogs, CancellationToken cancellationToken) =>
        dialogs.Context.SayAsync(Texts["AskSnooze"], Answers, cancellationToken);

    static bool MeansIt(Turn turn) => Description.IsAskedBy(turn) || (Asked.In(turn) is not null && turn.SinceLast <= Remembered);

    async Task<NoticeId?> ReminderAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (Asked.In(turn) is { } pressed && turn.SinceLast <= Remembered)
            return new NoticeId(pressed);
        return await snoozing.LastAsync(turn.Speaker.Id, notices.Reminders, cancellationToken);
    }

    static MomentSaid? Moment(Turn turn) => MomentReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese);
}

using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Reading;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Reminders;

/// <summary>Puts a reminder off: the one whose button was pressed, or the last that came.</summary>
public sealed class SnoozeConversation(Snoozing snoozing, Preferences preferences, IServiceProvider services) : Conversation("TriggersSnooze")
{
    const double Understood = 0.95;

    /// <summary>How the delivery names the cards of notices.</summary>
    const string NoticeCard = "notice-";

    /// <summary>So long the words are about the reminder whose button was pressed.</summary>
    static readonly TimeSpan Remembered = TimeSpan.FromMinutes(15);

    static readonly Texts Own = new(typeof(SnoozeConversation));

    static readonly IReadOnlyList<Phrase> Within = Phrase.In(Own, "SnoozeWords");

    public override string Id => "snooze";

    public override bool Listed => false;

    public override bool IsFor(Speaker speaker) => true;

    public override bool Owns(string verb) => verb == "snooze.ask";

    /// <summary>Says below a reminder why it came, and lets it be put off.</summary>
    public static Card Add(Card card, string why) => card.Hint(why).Buttons(new Button(Own["Snooze"], "snooze.ask"));

    /// <summary>Also asked for by "一小时后再提醒我", with the words at the end.</summary>
    public override double Fits(Turn turn) => Math.Max(
        base.Fits(turn), Within.Any(words => turn.Folded.Contains(words.Folded, StringComparison.Ordinal)) && Moment(turn) != null ? Understood : 0);

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (await ReminderAsync(turn, cancellationToken) is not { } reminder)
        {
            await dialogs.Context.SayAsync(Texts["NothingToSnooze"], [Texts["HelpTitle"]], cancellationToken);
            return;
        }
        turn.Memory.Snoozing = reminder.Value;
        if (Moment(turn) is not { } moment)
        {
            await AskAsync(dialogs, cancellationToken);
            return;
        }
        var own = await preferences.OfAsync(turn.Speaker.Id, cancellationToken);
        var until = moment.At(turn.Now, turn.Speaker.Zone, day => own.MorningOf(day, turn.Speaker.Zone));
        var outcome = await snoozing.PutOffAsync(turn.Speaker.Id, reminder, until, cancellationToken);
        if (outcome is SnoozeOutcome.PutOff or SnoozeOutcome.Nothing) turn.Memory.Snoozing = null;
        await dialogs.Context.SayAsync(
            outcome switch
            {
                SnoozeOutcome.PutOff putOff => Texts.Say("Snoozed", ("when", PreferenceWords.When(putOff.Until, turn))),
                SnoozeOutcome.TooLate late => Texts.Say("SnoozeTooLate", ("when", PreferenceWords.When(late.Until, turn))),
                SnoozeOutcome.TimeNotPossible => Texts["SnoozeNotPossible"],
                _ => Texts["NothingToSnooze"],
            },
            outcome is SnoozeOutcome.PutOff or SnoozeOutcome.Nothing ? turn.WaysOn() : Answers, cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Card.StartsWith(NoticeCard, StringComparison.Ordinal)
            && Guid.TryParseExact(pressed.Card[NoticeCard.Length..], "N", out var id)) turn.Memory.Snoozing = id;
        await AskAsync(dialogs, cancellationToken);
    }

    IReadOnlyList<string> Answers => [Texts["Snooze1"], Texts["Snooze2"], Texts["Snooze3"]];

    Task AskAsync(DialogContext dialogs, CancellationToken cancellationToken) => dialogs.Context.SayAsync(Texts["AskSnooze"], Answers, cancellationToken);

    async Task<NoticeId?> ReminderAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Memory.Snoozing is { } pressed && turn.SinceLast <= Remembered) return new NoticeId(pressed);
        List<string> kinds = [.. services.GetServices<NoticeWriter>().Where(writer => writer.Why != null).Select(writer => writer.Kind)];
        return await snoozing.LastAsync(turn.Speaker.Id, kinds, cancellationToken);
    }

    static MomentSaid? Moment(Turn turn) => MomentReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese);
}

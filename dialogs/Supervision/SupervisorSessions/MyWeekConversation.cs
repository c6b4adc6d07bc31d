using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Supervision.SupervisorSessions;

/// <summary>A supervisor's week as a picture with its sessions in words: this one, the next, or the one of a day.</summary>
public sealed class MyWeekConversation(HostWeeks weeks) : Conversation(Description), IDescribed
{
    const string DayFormat = "yyyyMMdd";

    public static ConversationDescription Description { get; } =
        new(typeof(MyWeekConversation), "my-week", "TriggersWeek")
        {
            // A view of the sessions, which help lists.
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Supervisor),
            Verbs = WeekVerbs.Every,
        };

    public override Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken) =>
        ShowAsync(
            dialogs,
            turn,
            SessionReader.Sought(turn.Words, turn.Today, turn.Language == Language.Chinese)?.From ?? turn.Today,
            cancellationToken
        );

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        ShowAsync(
            dialogs,
            turn,
            DateOnly.TryParseExact(pressed.Subject, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : turn.Today,
            cancellationToken
        );

    async Task ShowAsync(DialogContext dialogs, Turn turn, DateOnly day, CancellationToken cancellationToken)
    {
        var week = await weeks.OfAsync(turn.Speaker.AsHost(), day, cancellationToken);
        var card = SessionCard.Week(turn.Memory.NewCard(), week, turn);
        await dialogs.Context.ShowAsync(
            card.Buttons(
                new Button(Texts["WeekBefore"], WeekVerbs.Show.About(Of(week.Before))),
                new Button(Texts["WeekAfter"], WeekVerbs.Show.About(Of(week.After))),
                new Button(Texts.Shared["PublishSessions"], PublishVerbs.Another)
            ),
            null,
            cancellationToken
        );
    }

    static string Of(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);
}

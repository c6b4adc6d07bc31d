using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Dialogs.Talking.Drafts;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Messages.Reminders;

/// <summary>Shows when and how often the bot writes of its own accord, and changes it: by a sentence, or by the answers below a question.</summary>
public sealed partial class RemindersConversation(
    Preferences preferences,
    SessionReminders sessions,
    OpenConversations conversations,
    Journal journal
) : Conversation(Description), IDescribed
{
    /// <summary>More than any opening, less than another's very words.</summary>
    const double Understood = 0.95;

    static readonly IReadOnlyList<Phrase> ResumeWords = Phrase.In(new Texts(typeof(RemindersConversation)), "TriggersResume");

    public static ConversationDescription Description { get; } =
        new(typeof(RemindersConversation), "reminders")
        {
            Intents = ["reminders"],
            Theme = Theme.Messages,
            IsFor = _ => true,
            Fits = turn =>
                Resumes(turn) || AsksIfOff(turn) || Read(turn) is PreferenceSaid.OpenClasses
                    ? Phrase.Whole
                    : Math.Max(Description!.FitsPhrase(turn), Read(turn) is null ? 0 : Understood),
            Verbs = RemindersVerbs.Every,
        };

    /// <summary>"I get no reminders any more, did you switch them off?", 最近怎么一条提醒都没有，是不是给我关了.</summary>
    static bool AsksIfOff(Turn turn) => turn.Input is Input.Said && Off().IsMatch(turn.Words);

    [GeneratedRegex(
        @"\b(?:messages?|reminders?|notifications?)\b.*\b(?:did|have|has|are|is|were) (?:you|they|it|somebody)\b.{0,16}\b(?:off|stop(?:ped)?"
            + @"|paused?|disabled?)\b"
            + "|(?:没有?|收不到|不).{0,6}(?:提醒|消息)[^，,]{0,6}[，,]?.{0,4}(?:是不是|有没有).{0,6}(?:关|停)|(?:提醒|消息)(?:都)?没有?(?:了)?[，,]?.{0,4}(?:是不是"
            + "|有没有).{0,6}(?:关|停)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Off();

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (AsksIfOff(turn))
        {
            var own = await preferences.OfAsync(turn.Speaker.Id, cancellationToken);
            await dialogs.Context.SayAsync(own.IsPausedAt(turn.Now) ? PreferenceWords.Paused(own, turn) : Texts["NotOff"], null, cancellationToken);
            await ShowAsync(dialogs, turn, cancellationToken);
        }
        else if (Resumes(turn))
            await ResumeAsync(dialogs, turn, cancellationToken);
        else if (PreferenceReader.ReadAll(turn.Words, turn.Today, turn.Language == Language.Chinese) is { Count: > 0 } all)
            foreach (var said in all)
                await DoAsync(dialogs, turn, said, cancellationToken);
        else
        {
            // Said in many words and not read: a page of settings alone would look like an answer.
            if (!Description.IsCalled(turn.Folded) && !SessionReader.IsQuestion(turn.Words))
                await dialogs.Context.SayAsync(Texts["NotSet"], null, cancellationToken);
            await ShowAsync(dialogs, turn, cancellationToken);
        }
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        pressed.Verb switch
        {
            var it when it == RemindersVerbs.Quiet => dialogs.Context.SayAsync(
                Texts["AskQuiet"],
                [Texts["Quiet1"], Texts["Quiet2"], Texts["Quiet3"]],
                cancellationToken
            ),
            var it when it == RemindersVerbs.Days => dialogs.Context.SayAsync(
                Texts["AskDays"],
                [Texts["Days1"], Texts["Days2"], Texts["Days3"]],
                cancellationToken
            ),
            var it when it == RemindersVerbs.Limit => dialogs.Context.SayAsync(
                Texts["AskLimit"],
                [Texts["Limit1"], Texts["Limit2"], Texts["Limit3"]],
                cancellationToken
            ),
            var it when it == RemindersVerbs.Leads => dialogs.Context.SayAsync(
                Texts["AskLeads"],
                [Texts["Leads1"], Texts["Leads2"], Texts["Leads3"]],
                cancellationToken
            ),
            var it when it == RemindersVerbs.Materials => dialogs.Context.SayAsync(
                Texts["AskMaterials"],
                [Texts["Materials1"], Texts["Materials2"]],
                cancellationToken
            ),
            var it when it == RemindersVerbs.OpenClasses => dialogs.Context.SayAsync(
                Texts["AskOpenClasses"],
                [Texts["OpenClasses1"], Texts["OpenClasses2"], Texts["OpenClasses3"]],
                cancellationToken
            ),
            var it when it == RemindersVerbs.Pause => AskPauseAsync(dialogs, cancellationToken),
            var it when it == RemindersVerbs.Resume => ResumeAsync(dialogs, turn, cancellationToken),
            _ => ShowAsync(dialogs, turn, cancellationToken),
        };

    async Task ShowAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var own = await preferences.OfAsync(turn.Speaker.Id, cancellationToken);
        var held = await preferences.HeldAsync(turn.Speaker.Id, cancellationToken);
        await dialogs.Context.ShowAsync(PreferenceWords.Card(turn.Memory.NewCard(), own, held, turn), null, cancellationToken);
    }

    Task AskPauseAsync(DialogContext dialogs, CancellationToken cancellationToken) =>
        dialogs.Context.SayAsync(Texts["AskPause"], [Texts["Pause1"], Texts["Pause2"], Texts["Pause3"]], cancellationToken);

    Task AskMorningAsync(DialogContext dialogs, MessagePreferences own, PreferenceSaid.LaterInTheMorning said, CancellationToken cancellationToken)
    {
        var (from, until) = own.Quiet is { } quiet ? (quiet.From, quiet.Until) : (QuietHours.Usual.From, TimeOnly.MinValue);
        return dialogs.Context.SayAsync(
            own.Quiet is null ? Texts["AskMorning"] : Texts.Say("AskMorningOf", ("from", Spoken.Time(from)), ("until", Spoken.Time(until))),
            [
                .. ((int[])[8, 9, 10])
                    .Select(hour => new TimeOnly(hour, 0))
                    .Where(end => end > until)
                    .Select(end => Texts.Say("QuietTo", ("from", Spoken.Time(from)), ("until", Spoken.Time(end)))),
                .. said.Weekend ? (string[])[Texts["Weekend"]] : [],
            ],
            cancellationToken
        );
    }

    async Task ResumeAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var outcome = await preferences.ResumeAsync(turn.Speaker.Id, cancellationToken);
        // Who has paused nothing and has something half-finished wants that.
        if (outcome is PreferenceOutcome.NotPaused && turn.Memory.Drafts.Count > 0 && turn.Input is Input.Said)
            await conversations.Open(ContinueConversation.Description).BeginAsync(dialogs, turn, cancellationToken);
        else
            await dialogs.Context.SayAsync(
                outcome is PreferenceOutcome.NotPaused ? Texts["NotPaused"] : Texts["Resumed"],
                [Texts["HelpTitle"]],
                cancellationToken
            );
    }

    async Task DoAsync(DialogContext dialogs, Turn turn, PreferenceSaid said, CancellationToken cancellationToken)
    {
        var (who, zone) = (turn.Speaker.Id, turn.Speaker.Zone);
        // Days that come by once are no rule for every week: what can be had is offered.
        if (said is PreferenceSaid.Away away)
        {
            var (back, days) = (Spoken.Date(away.Back, turn.Today), PreferenceWords.Days(away.Days));
            await dialogs.Context.SayAsync(
                Texts.Say("AwayOnce", ("back", back)),
                [Texts.Say("AwayPause", ("back", back)), Texts.Say("AwayEvery", ("days", days))],
                cancellationToken
            );
            return;
        }
        var own = await preferences.OfAsync(who, cancellationToken);
        // Until when it is to be quiet they say themselves: a morning that is quiet already cannot be meant.
        if (said is PreferenceSaid.OnlySome)
        {
            await dialogs.Context.SayAsync(Texts["OnlySome"], null, cancellationToken);
            await ShowAsync(dialogs, turn, cancellationToken);
            return;
        }
        if (said is PreferenceSaid.Fewer)
        {
            await dialogs.Context.SayAsync(
                own.Values.DailyLimit is { } now ? Texts.Say("FewerThan", ("count", now)) : Texts["FewerThanAny"],
                [Texts["Fewer1"], Texts["Fewer2"], Texts["Pause"]],
                cancellationToken
            );
            return;
        }
        if (said is PreferenceSaid.LaterInTheMorning later)
        {
            await AskMorningAsync(dialogs, own, later, cancellationToken);
            return;
        }
        if (said is PreferenceSaid.Pause { Until: null })
        {
            await AskPauseAsync(dialogs, cancellationToken);
            return;
        }
        var outcome = said switch
        {
            PreferenceSaid.Quiet quiet => await preferences.BeQuietAsync(who, HoursOf(quiet, own), cancellationToken),
            PreferenceSaid.DaysOff days => await preferences.TakeOffAsync(who, days.Days, days.Off, cancellationToken),
            PreferenceSaid.Limit limit => await preferences.LimitAsync(who, limit.Messages, cancellationToken),
            PreferenceSaid.Leads leads => await sessions.ChooseAsync(who, leads.From(own.SessionLeads), cancellationToken),
            PreferenceSaid.Materials materials => await preferences.TellOfMaterialsAsync(who, materials.AtOnce, cancellationToken),
            PreferenceSaid.OpenClasses open => await preferences.TellOfOpenClassesAsync(who, PreferenceWords.Often(open), cancellationToken),
            PreferenceSaid.Pause { Until: { } until } => await PauseAsync(turn, until, cancellationToken),
            _ => throw new InvalidOperationException("There is no other wish."),
        };
        var answers =
            outcome is PreferenceOutcome.Changed && said is PreferenceSaid.Pause
                ? (string[])[Texts["Resume"], Texts["HelpTitle"]]
                : [Texts["HelpTitle"]];
        var answer = PreferenceWords.Answer(said, outcome, zone, turn);
        if (said is PreferenceSaid.Leads { Evening: true } && outcome is PreferenceOutcome.Changed)
            answer += Texts["EveningIsADay"];
        if (journal.OfThisTurn(who) is { } act && await journal.FindAsync(who, act, cancellationToken) is { Kind: ActKind.SettingsChanged } done)
            await dialogs.Context.ShowAsync(PreferenceWords.Changed(turn.Memory.NewCard(), answer, done, turn), answers, cancellationToken);
        else
            await dialogs.Context.SayAsync(answer, answers, cancellationToken);
    }

    /// <summary>"Nothing after 8 pm" says nothing of the morning, "nothing before 8" nothing of the evening.</summary>
    static QuietHours? HoursOf(PreferenceSaid.Quiet quiet, MessagePreferences own) =>
        quiet.Hours is { } hours && own.Quiet is { } before
            ? hours with
            {
                From = quiet.OnlyUntil ? before.From : hours.From,
                Until = quiet.OnlyFrom ? before.Until : hours.Until,
            }
            : quiet.Hours;

    async Task<PreferenceOutcome> PauseAsync(Turn turn, MomentSaid until, CancellationToken cancellationToken)
    {
        var own = await preferences.OfAsync(turn.Speaker.Id, cancellationToken);
        var end = until.At(turn.Now, turn.Speaker.Zone, day => own.MorningOf(day, turn.Speaker.Zone));
        return await preferences.PauseAsync(turn.Speaker.Id, turn.Speaker.BatchId, end, cancellationToken);
    }

    static bool Resumes(Turn turn) => Phrase.Best(ResumeWords, turn.Folded) >= Phrase.Whole;

    static PreferenceSaid? Read(Turn turn) => PreferenceReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese);
}

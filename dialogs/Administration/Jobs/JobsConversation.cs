using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Jobs;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Administration.Jobs;

/// <summary>What recurs: when it last ran, how it went, when it runs next; each can be run now.</summary>
public sealed class JobsConversation(JobBoard jobs) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(JobsConversation), "jobs")
        {
            Intents = ["jobs"],
            IsFor = speaker => speaker.Is(Role.Administrator),
            Verbs = JobsVerbs.Every,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (await jobs.ListAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken) is not { Count: > 0 } runs)
        {
            await dialogs.Context.SayAsync(Texts["NothingRan"], turn.WaysOn(), cancellationToken);
            return;
        }
        var card = new Card(turn.Memory.NewCard()).Title(Texts["Title"]);
        foreach (var run in runs)
            card.Row(JobWords.Name(run.Name), JobWords.Went(run, jobs.IsRunning(run), turn), new Button("", JobsVerbs.Open.About(run.Name)));
        await dialogs.Context.ShowAsync(card.Hint(Texts["HowTo"]).Buttons(new Button(Texts["Refresh"], JobsVerbs.List)), null, cancellationToken);
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        pressed.Verb switch
        {
            var it when it == JobsVerbs.Run => JobWords.RunAsync(jobs, dialogs, turn, pressed.Subject, cancellationToken),
            var it when it == JobsVerbs.Open => OpenAsync(dialogs, turn, pressed.Subject, cancellationToken),
            _ => BeginAsync(dialogs, turn, cancellationToken),
        };

    async Task OpenAsync(DialogContext dialogs, Turn turn, string name, CancellationToken cancellationToken)
    {
        var runs = await jobs.ListAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken) ?? [];
        if (runs.FirstOrDefault(run => run.Name == name) is not { } run)
        {
            await dialogs.Context.SayAsync(Texts["NoSuchJob"], [Texts["HelpTitle"]], cancellationToken);
            return;
        }
        var card = new Card(turn.Memory.NewCard())
            .Title(JobWords.Name(name))
            .Text(JobWords.When(run, turn))
            .Text(JobWords.Went(run, jobs.IsRunning(run), turn))
            .Buttons(new Button(Texts["RunNow"], JobsVerbs.Run.About(name), ButtonStyle.First), new Button(Texts["HelpTitle"], JobsVerbs.List));
        await dialogs.Context.ShowAsync(card, null, cancellationToken);
    }
}

/// <summary>"run job summaries": runs one now.</summary>
public sealed class RunJobConversation(JobBoard jobs) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(RunJobConversation), "run-job", "TriggersRun") { Listed = false, IsFor = speaker => speaker.Is(Role.Administrator) };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var runs = await jobs.ListAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken) ?? [];
        var named = runs.FirstOrDefault(run =>
            turn.Folded.Contains(Phrase.Fold(run.Name), StringComparison.Ordinal)
            || turn.Folded.Contains(Phrase.Fold(JobWords.Name(run.Name)), StringComparison.Ordinal)
        );
        if (named is null)
            await dialogs.Context.SayAsync(
                Texts.Say("WhichJob", ("jobs", Spoken.Choice([.. runs.Select(run => JobWords.Name(run.Name))]))),
                [Texts["HelpTitle"]],
                cancellationToken
            );
        else
            await JobWords.RunAsync(jobs, dialogs, turn, named.Name, cancellationToken);
    }
}

/// <summary>How the runs of recurring work are told.</summary>
static class JobWords
{
    static readonly Texts Texts = new(typeof(JobWords));

    /// <summary>A test sees to it that every work has a name; one of an earlier program may still stand among the runs.</summary>
    public static string Name(string job) =>
        Texts["JobNames"].Split('\n').Select(line => line.Split('=')).FirstOrDefault(pair => pair[0].Trim() == job)?[1].Trim() ?? job;

    public static string When(JobRun run, Turn turn) =>
        Texts.Say("Times", ("every", Spoken.Length((long)run.Every.TotalMinutes)), ("last", At(run.StartedAt, turn)), ("next", At(run.NextAt, turn)));

    public static string Went(JobRun run, bool running, Turn turn) =>
        run switch
        {
            { WantedAt: not null } => Texts["Wanted"],
            _ when running => Texts["Running"],
            { EndedAt: null } => Texts["BrokenOff"],
            { Failure: { } failure } => Texts.Say(
                run.FailuresInARow == 1 ? "FailedOnce" : "Failed",
                ("failure", failure),
                ("times", run.FailuresInARow),
                ("reference", run.Reference ?? "")
            ),
            _ => Texts["WentWell"],
        };

    public static async Task RunAsync(JobBoard jobs, DialogContext dialogs, Turn turn, string name, CancellationToken cancellationToken)
    {
        var words = await jobs.RunNowAsync(turn.Speaker.Id, turn.Speaker.BatchId, name, cancellationToken) switch
        {
            RunNowOutcome.Wanted => Texts.Say("RunsNow", ("job", Name(name))),
            RunNowOutcome.Running => Texts.Say("RunsAlready", ("job", Name(name))),
            RunNowOutcome.NotThere => Texts["NoSuchJob"],
            _ => Texts["NotForYou"],
        };
        await dialogs.Context.SayAsync(words, [Texts["HelpTitle"]], cancellationToken);
    }

    static string At(DateTimeOffset at, Turn turn)
    {
        var (day, time) = LocalTime.Of(at, turn.Speaker.Zone);
        return day == turn.Today ? Spoken.Time(time) : Texts.Say("AtDay", ("day", Spoken.ShortDate(day, turn.Today)), ("time", Spoken.Time(time)));
    }
}

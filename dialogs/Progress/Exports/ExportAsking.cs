using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Exports;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.Exports;

/// <summary>Of whom and of which days an export is asked, and handing it over.</summary>
public sealed class ExportAsking(ExportDesk desk, TraineeFinder finder, NameBook names)
{
    static readonly Texts Texts = new(typeof(ExportAsking));

    /// <summary>Null when it names somebody whom the speaker has nothing of; that is said.</summary>
    internal async Task<ExportAsked?> ReadAsync(DialogContext dialogs, Turn turn, ExportKind kind, CancellationToken cancellationToken)
    {
        var (who, group, trainee) = (turn.Speaker, (GroupName?)null, (TraineeName?)null);
        if (turn.Heard?.Things.FirstOrDefault(thing => thing.Kind is ThingKind.Person or ThingKind.Group) is { End: > 0 } named)
        {
            var words = turn.Words[named.Start..named.End];
            switch (IsOwn(who, words) ? null : await finder.FindAsync(who.Id, who.BatchId, words, cancellationToken))
            {
                case null:
                    break;
                case Whom.Group found:
                    group = found.Named;
                    break;
                case Whom.One one:
                    trainee = one.Trainee;
                    break;
                default:
                    turn.NotHeard = true;
                    await dialogs.Context.SayAsync(
                        Texts.Say(IsOnlyTrainee(who) ? "OnlyOwn" : "WhoUnknown", ("words", words)),
                        [Texts["MenuTitle"], Texts.Shared["Help"]],
                        cancellationToken
                    );
                    return null;
            }
        }
        var period = PeriodReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese);
        (DateOnly From, DateOnly To)? days =
            kind is ExportKind.Hours or ExportKind.Attendance or ExportKind.Report && period is { From: var since } && since <= turn.Today
                ? (since, period.To < turn.Today ? period.To : turn.Today)
                : null;
        if (period is not null && days is null && period.From != turn.Today)
            await dialogs.Context.SayAsync(
                Texts.Say(
                    period.From > turn.Today ? "DaysToCome" : "DaysNotUsed",
                    ("from", Spoken.Date(period.From, turn.Today)),
                    ("to", Spoken.Date(period.To, turn.Today))
                ),
                cancellationToken: cancellationToken
            );
        return new ExportAsked(
            kind,
            ExportReading.Format(turn.Words),
            turn.Language,
            group?.Id,
            trainee?.Id,
            days?.From,
            days?.To,
            kind == ExportKind.Hours && ExportReading.ApprovedOnly(turn.Words)
        );
    }

    /// <summary>Hands it over, or says when it comes. False when there is nothing of it; then nothing is said.</summary>
    /// <param name="of">Of whom, in words.</param>
    /// <param name="about">What is said with the file.</param>
    internal async Task<bool> HandOverAsync(
        DialogContext dialogs,
        Turn turn,
        ExportAsked asked,
        string of,
        Func<MadeExport, string> about,
        CancellationToken cancellationToken
    )
    {
        switch (await desk.AskAsync(turn.Speaker.Id, turn.Speaker.BatchId, asked, cancellationToken))
        {
            case ExportOutcome.Made made:
                var words = about(made.Export);
                await dialogs.Context.SayAsync(words, cancellationToken: cancellationToken);
                await dialogs.Context.SendFileAsync(turn, made.Export.File, words, cancellationToken);
                break;
            case ExportOutcome.Comes:
                await dialogs.Context.SayAsync(
                    Texts.Say("Comes", ("what", Texts[$"What{asked.Kind}"]), ("of", of)),
                    turn.WaysOn(),
                    cancellationToken
                );
                break;
            case ExportOutcome.OneComes:
                await dialogs.Context.SayAsync(Texts["OneComes"], turn.WaysOn(), cancellationToken);
                break;
            case ExportOutcome.NotForThem:
                turn.NotHeard = true;
                await dialogs.Context.SayAsync(Texts["ReportNotYours"], [Texts["MenuTitle"], Texts.Shared["Help"]], cancellationToken);
                break;
            default:
                return false;
        }
        return true;
    }

    /// <summary>Of whom it is, as the answer says it.</summary>
    internal async Task<string> OfAsync(Turn turn, ExportAsked asked, CancellationToken cancellationToken)
    {
        var who = turn.Speaker;
        if (asked.Group is { } group)
            return (await finder.GroupsAsync(who.Id, who.BatchId, cancellationToken)).First(one => one.Id == group).In(turn.Language);
        if (IsOnlyTrainee(who))
            return Texts["Yours"];
        return asked.Trainee is { } trainee && await names.OfAsync([trainee], cancellationToken) is [var one]
            ? turn.NameOf(one.Name, one.NameEn)
            : Texts["AllTrainees"];
    }

    /// <summary>The groups of which the speaker may have something, as they are called.</summary>
    internal async Task<IReadOnlyList<string>> GroupsAsync(Turn turn, CancellationToken cancellationToken) =>
        [.. (await finder.GroupsAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken)).Select(one => one.In(turn.Language))];

    static bool IsOwn(Speaker who, string words) =>
        IsOnlyTrainee(who)
        && (words.Equals(who.Name, StringComparison.OrdinalIgnoreCase) || words.Equals(who.NameEn, StringComparison.OrdinalIgnoreCase));

    internal static bool IsOnlyTrainee(Speaker who) => who.Is(Role.Trainee) && !who.Is(Role.Supervisor) && !who.Is(Role.Administrator);
}
